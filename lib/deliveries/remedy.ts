import type { DeliveryKind, DeliveryState } from "@/prisma/client";

/**
 * What an admin can do about a mail. `again`: send it again; `ask`: the same, but it may have arrived, so that is asked
 * first; `stopped`: nothing is mailed to its address, which comes first; `done`: it has been sent again.
 */
export type Remedy = "again" | "ask" | "stopped" | "done" | null;

type Mail = { kind: DeliveryKind; state: DeliveryState; why: string | null; again: boolean };

/** A reason that sending again would meet again, or that asks for nothing more. */
const SETTLED = ["right_lost", "entry_gone", "recipient_gone", "recipient_deleted", "recipient_disabled"];
const PERHAPS_THERE = ["unconfirmed", "address_changed"];

export function mayAgain({ kind, state, why, again }: Mail, stopped: boolean): Remedy {
  if (again) return "done";
  if (!isAbout(kind) || !["failed", "bounced", "dropped"].includes(state)) return null;
  if (why !== null && (SETTLED.includes(why) || why.startsWith("link_"))) return null;
  // Read, muted and the like: whoever needs no mail gets none by hand either.
  if (state === "dropped" && !["address_stopped", "no_address", "no_mailbox"].includes(why ?? "")) return null;
  if (stopped) return "stopped";
  return why !== null && PERHAPS_THERE.includes(why) ? "ask" : "again";
}

// A link is asked for again by whoever needs it, and is theirs alone: no admin sends one.
function isAbout(kind: DeliveryKind): boolean {
  switch (kind) {
    case "new_message":
    case "new_messages":
    case "dispute_opened":
    case "dispute_closed":
      return true;
    case "sign_in_link":
    case "order_access":
    case "staff_invitation":
    case "deletion_link":
    case "reply_refused":
      return false;
  }
}
