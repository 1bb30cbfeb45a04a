import { createTransport } from "nodemailer";
import { type Letter, LOCKED_OUT_MS, type Outcome, type Transport, whyCode } from "./types";

/**
 * Mail to an SMTP server. It may take a mail and die before it says so: the retry is the same mail under the same
 * Message-ID, which most mailboxes fold into one (PRODUCT 6). One connection a mail, so that none is left to look after.
 */
export function smtpTransport({ url, timeoutMs = 15_000 }: { url: string; timeoutMs?: number }): Transport {
  const patience = { connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs };
  const server = createTransport({ url, dnsTimeout: timeoutMs, ...patience });
  return {
    name: "smtp",
    remembersMs: null,
    async send(letter, deliveryId) {
      try {
        await withinTime(server.sendMail(messageOf(letter, deliveryId)), 2 * timeoutMs);
        return { result: "sent", providerId: null };
      } catch (error) {
        return judge(error as { code?: unknown; responseCode?: unknown });
      }
    },
  };
}

// Date and boundaries would else be drawn anew for every attempt.
function messageOf({ at, ...letter }: Letter, deliveryId: string) {
  return {
    ...letter,
    date: new Date(at),
    baseBoundary: deliveryId,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

// A server that sends a byte now and then never times out by itself.
function withinTime<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(Object.assign(new Error("smtp deadline"), { code: "ETIMEDOUT" })), ms);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

function judge({ code, responseCode: status }: { code?: unknown; responseCode?: unknown }): Outcome {
  const why = typeof status === "number" ? `smtp_${status}` : whyCode(code, "network");
  if (code === "EAUTH") return { result: "later", why, unsure: false, afterMs: LOCKED_OUT_MS };
  if (typeof status === "number" && status >= 500 && status < 600) return { result: "refused", why };
  return { result: "later", why, unsure: typeof status !== "number" };
}
