import { type ErrorResponse, Resend } from "resend";
import { writeMailbox } from "./address";
import { type Letter, LOCKED_OUT_MS, type Outcome, type Transport, whyCode } from "./types";

const HOUR = 3_600_000;
/** Resend remembers an idempotency key for 24 hours; we keep an hour's distance. */
const REMEMBERS = 23 * HOUR;
/** Faults of our key or its rights: they concern every mail and none in particular. */
const LOCKED_OUT = new Set(["missing_api_key", "invalid_api_key", "restricted_api_key"]);

/** Mail through Resend's API, exactly once by the delivery's id as idempotency key. */
export function resendTransport(options: {
  apiKey: string;
  baseUrl?: string | undefined;
  timeoutMs?: number;
}): Transport {
  const service = new Resend(options.apiKey, options.baseUrl ? { baseUrl: options.baseUrl } : {});
  return {
    name: "resend",
    remembersMs: REMEMBERS,
    async send(letter, deliveryId) {
      const signal = AbortSignal.timeout(options.timeoutMs ?? 15_000);
      const request = { idempotencyKey: deliveryId, signal };
      const { data, error, headers } = await service.emails.send(payloadOf(letter), request);
      if (data?.id) return { result: "sent", providerId: data.id };
      return judge(error, headers?.["retry-after"]);
    },
  };
}

function payloadOf({ from, to, replyTo, subject, html, text, headers, messageId }: Letter) {
  const answers = replyTo === undefined ? {} : { replyTo };
  return {
    from: writeMailbox(from),
    to,
    ...answers,
    subject,
    html,
    text,
    headers: { ...headers, "Message-ID": messageId },
  };
}

// The SDK never throws for the network: it says statusCode null, and a proxy's answer may have any shape.
function judge(error: Partial<ErrorResponse> | null, retryAfter: string | undefined): Outcome {
  const status = error?.statusCode;
  const why = whyCode(error?.name, `http_${status}`);
  if (typeof status !== "number") return { result: "later", why: "network", unsure: true };
  if (status === 429) return { result: "later", why, unsure: false, afterMs: patience(why, retryAfter) };
  if (why === "concurrent_idempotent_requests" || status === 408 || status >= 500)
    return { result: "later", why, unsure: true };
  if (status === 401 || LOCKED_OUT.has(why)) return { result: "later", why, unsure: false, afterMs: LOCKED_OUT_MS };
  return { result: "refused", why };
}

// Quotas turn by the day or month: asking every few minutes helps nobody.
function patience(why: string, retryAfter: string | undefined): number {
  const seconds = Number(retryAfter ?? 1);
  const asked = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(retryAfter ?? "") - Date.now();
  const least = why.endsWith("_quota_exceeded") ? HOUR : 1000;
  return Math.min(Math.max(Number.isFinite(asked) ? asked : 0, least), 6 * HOUR);
}
