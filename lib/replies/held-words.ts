/** Client-safe. */

/** Why a mail waits for an admin instead of being posted. */
export type WhyHeld =
  | "no_token"
  | "unknown_token"
  | "expired_token"
  | "several_senders"
  | "other_sender"
  | "forged"
  | "too_long"
  | "empty";

/** What an admin is told of it. */
export function heldWords(why: WhyHeld): string {
  switch (why) {
    case "no_token":
      return "It came to the reply address alone, so it belongs to no conversation.";
    case "unknown_token":
      return "Its reply address is not known here.";
    case "expired_token":
      return "Its reply address has expired: no mail has carried it for 90 days.";
    case "several_senders":
      return "It names no sender, or more than one.";
    case "other_sender":
      return "It comes from another address than the one that was written to.";
    case "forged":
      return "Its sender could not be proved, and may be forged.";
    case "too_long":
      return "It is longer than a message may be.";
    case "empty":
      return "It has no words.";
  }
}
