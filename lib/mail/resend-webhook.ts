import { Resend, type WebhookEventPayload } from "resend";

/** What Resend tells: the parsed event. */
export type ResendEvent = WebhookEventPayload;

/**
 * An event that Resend itself has signed a moment ago; null for anything else. @param payload the body as it came, since
 * the signature is over its bytes
 */
export function readResendEvent(payload: string, headers: Headers, webhookSecret: string): ResendEvent | null {
  const [id = "", timestamp = "", signature = ""] = ["id", "timestamp", "signature"].map(
    (name) => headers.get(`svix-${name}`) ?? headers.get(`webhook-${name}`) ?? undefined,
  );
  try {
    // Verifying asks nothing of the service; the client just wants a key.
    return new Resend("re_unused").webhooks.verify({ payload, headers: { id, timestamp, signature }, webhookSecret });
  } catch {
    return null;
  }
}
