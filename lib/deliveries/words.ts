import type { DeliveryKind, DeliveryState } from "@/prisma/client";

// What mails and what became of them are called, for who runs the store. Client-safe.

/** What a mail is called (PRODUCT 8). */
export function kindWords(kind: DeliveryKind): string {
  switch (kind) {
    case "new_message":
      return "New message";
    case "new_messages":
      return "New messages";
    case "dispute_opened":
      return "Dispute opened";
    case "dispute_closed":
      return "Dispute closed";
    case "sign_in_link":
      return "Sign-in link";
    case "order_access":
      return "Order access";
    case "staff_invitation":
      return "Invitation";
    case "deletion_link":
      return "Deletion link";
    case "reply_refused":
      return "Answer not taken";
  }
}

export function stateWords(state: DeliveryState): string {
  switch (state) {
    case "queued":
      return "Queued";
    case "waiting":
      return "Waiting for a mail service";
    case "sent":
      return "Sent";
    case "delivered":
      return "Delivered";
    case "bounced":
      return "Came back";
    case "failed":
      return "Not sent";
    case "dropped":
      return "Not needed any more";
  }
}

/** Every reason of our own; any other is the mail service's, and said as it says it. */
const REASONS: Record<string, string> = {
  unconfirmed: "The mail service did not confirm it within 23 hours. It may have arrived.",
  address_changed: "The address changed while it was on its way. It may have arrived at the old one.",
  network: "The mail service could not be reached.",
  fault: "Something went wrong here. It is in the log.",
  recipient_gone: "The person is not here any more.",
  recipient_deleted: "The person deleted their account.",
  recipient_disabled: "The account is closed.",
  no_address: "There is no address to write to.",
  no_mailbox: "The store has no mailbox.",
  right_lost: "The person may not see it any more.",
  entry_gone: "What it was about is not there any more.",
  link_used: "The link had been used.",
  link_expired: "The link had run out.",
  address_stopped: "Nothing is mailed to this address.",
  bounced: "The mailbox does not take it. There may be no such address.",
  suppressed: "The mail service has given up on this address.",
  delivery_delayed: "The mailbox takes no mail for now. The mail service goes on trying.",
  together: "The person wants messages together: it goes along with others.",
  read: "The person has read it already.",
  mails_off: "The person wants no mails about messages.",
  muted: "The person muted the conversation.",
  bounced_transient: "The mailbox took no mail for days.",
  complained: "The reader marked it as unwanted.",
};

export function whyWords(why: string): string {
  return REASONS[why] ?? `The mail service says: ${why}`;
}
