import { readBounded, readText } from "@/lib/body";
import { takeEvent } from "@/lib/deliveries/told";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { mailEvent } from "@/lib/mail/resend-events";
import { readResendEvent } from "@/lib/mail/resend-webhook";
import { takeReceived } from "./received";

/** An event holds the head of a mail at most. */
const MOST_BYTES = 262_144;

/**
 * Takes what Resend tells. @returns the HTTP status: 503 where it has to come again, 401 for whoever is not Resend
 */
export async function receiveEvent(headers: Headers, body: ReadableStream<Uint8Array> | null): Promise<number> {
  const { RESEND_WEBHOOK_SECRET: secret } = env();
  if (!secret) return 404;
  const bytes = await readBounded(body, MOST_BYTES);
  if (!bytes) return 413;
  const event = readResendEvent(textOf(bytes), headers, secret);
  if (!event) return 401;
  const told = mailEvent(event);
  try {
    if (told) await takeEvent(told);
    if (event.type === "email.received") await takeReceived(event.data);
    return 200;
  } catch (err) {
    log.error({ err, type: event.type }, "event not taken");
    return 503;
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return readText(bytes);
  } catch {
    return "";
  }
}
