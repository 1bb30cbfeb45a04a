import MailComposer from "nodemailer/lib/mail-composer/index.js";
import { type GetReceivingEmailResponseSuccess, Resend } from "resend";
import { readBounded } from "@/lib/body";

type Service = { apiKey: string; baseUrl?: string | undefined };

/** Resend takes mails of up to 40 MB. */
const MOST_BYTES = 44 * 1024 * 1024;
const PATIENCE_MS = 20_000;

/**
 * A mail that Resend has received, as it came over the wire. The event that tells of it holds only its head.
 * @throws Error when Resend does not give it now: the event has to come again
 */
export async function fetchReceived(id: string, { apiKey, baseUrl }: Service): Promise<Uint8Array> {
  const service = new Resend(apiKey, baseUrl ? { baseUrl } : {});
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const { data, error } = await service.emails.receiving.get(id, { html_format: "cid" }, { signal });
  if (!data) throw new Error(`received mail not given: ${error?.name}`);
  return data.raw ? download(data.raw.download_url, baseUrl, signal) : compose(data);
}

// Only what the service itself points to, and only over an encrypted line.
async function download(url: string, baseUrl: string | undefined, signal: AbortSignal): Promise<Uint8Array> {
  const { protocol, origin } = new URL(url);
  if (protocol !== "https:" && origin !== (baseUrl && new URL(baseUrl).origin)) throw new Error("raw mail: not https");
  const answer = await fetch(url, { signal });
  const raw = answer.ok ? await readBounded(answer.body, MOST_BYTES) : null;
  if (!raw) throw new Error(`raw mail not given: ${answer.status}`);
  return raw;
}

// Where the raw mail is not kept any more: the same words, without files.
function compose(mail: GetReceivingEmailResponseSuccess): Promise<Uint8Array> {
  const { from, to, cc, subject, text, html, message_id: messageId, headers } = mail;
  const own = /^(from|to|cc|subject|message-id|mime-version|content-.*|date)$/i;
  const others = Object.entries(headers ?? {}).filter(([name]) => !own.test(name));
  const parts = { text: text ?? "", ...(html ? { html } : {}) };
  const head = { from, to, cc: cc ?? [], subject, messageId, headers: Object.fromEntries(others) };
  const safe = { disableFileAccess: true, disableUrlAccess: true };
  return new MailComposer({ ...head, ...parts, ...safe }).compile().build();
}
