import { normaliseEmail } from "@/lib/accounts/email";
import type { readResendEvent } from "./resend-webhook";
import { whyCode } from "./types";

type ServiceEvent = NonNullable<ReturnType<typeof readResendEvent>>;

/** What became of a mail it took. `address` in lower case: where the mail went. */
export type MailEvent = { type: Told; providerId: string; address: string | null; why: string | null; at: Date };
export type Told = "delivered" | "delayed" | "bounced" | "bounced_for_now" | "complained" | "failed";

/** @returns null for what says nothing of a mail's way */
export function mailEvent(event: ServiceEvent): MailEvent | null {
  const what = toldBy(event);
  if (!what || !("email_id" in event.data) || !("to" in event.data)) return null;
  const { email_id: providerId, to } = event.data;
  if (typeof providerId !== "string" || providerId.length > 200) return null;
  const at = new Date(event.created_at);
  const address = Array.isArray(to) && typeof to[0] === "string" ? normaliseEmail(to[0]) : null;
  return { ...what, providerId, address, at: Number.isNaN(at.getTime()) ? new Date() : at };
}

function toldBy(event: ServiceEvent): Pick<MailEvent, "type" | "why"> | null {
  switch (event.type) {
    case "email.delivered":
      return { type: "delivered", why: null };
    case "email.delivery_delayed":
      return { type: "delayed", why: "delivery_delayed" };
    // "Undetermined" is no proof: only what is said to be for good stops an address.
    case "email.bounced":
      return event.data.bounce?.type === "Permanent"
        ? { type: "bounced", why: "bounced" }
        : { type: "bounced_for_now", why: "bounced_transient" };
    // Resend did not even try: it came back, or was called unwanted, before.
    case "email.suppressed":
      return { type: "bounced", why: "suppressed" };
    case "email.complained":
      return { type: "complained", why: "complained" };
    case "email.failed":
      return { type: "failed", why: whyCode(event.data.failed?.reason, "failed_at_service") };
    default:
      return null;
  }
}
