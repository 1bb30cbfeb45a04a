import { deletionLink } from "./kinds/deletion-link";
import { entryMail } from "./kinds/entry";
import { messagesMail } from "./kinds/messages";
import { orderAccess } from "./kinds/order-access";
import { replyRefused } from "./kinds/reply-refused";
import { signInLink } from "./kinds/sign-in-link";
import { staffInvitation } from "./kinds/staff-invitation";
import type { Dropped, Later, Owed, OwedRow } from "./owed";

/** Looks again, at the moment of sending, whether this mail is still owed and to which address (PRODUCT 6). */
export async function stillOwed(delivery: OwedRow, now: Date): Promise<Owed | Dropped | Later> {
  switch (delivery.kind) {
    case "staff_invitation":
      return staffInvitation(delivery, now);

    case "deletion_link":
      return deletionLink(delivery, now);

    case "new_message":
    case "dispute_opened":
    case "dispute_closed":
      return entryMail(delivery);
    case "new_messages":
      return messagesMail(delivery, now);
    case "sign_in_link":
      return signInLink(delivery, now);
    case "order_access":
      return orderAccess(delivery);
    case "reply_refused":
      return replyRefused(delivery);
  }
}
