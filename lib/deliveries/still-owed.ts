import { newMessage } from "./kinds/new-message";
import { orderAccess } from "./kinds/order-access";
import { signInLink } from "./kinds/sign-in-link";
import type { Dropped, Owed, OwedRow } from "./owed";

/** Looks again, at the moment of sending, whether this mail is still owed and to which address (PRODUCT 6). */
export function stillOwed(delivery: OwedRow, now: Date): Promise<Owed | Dropped> {
  switch (delivery.kind) {
    case "new_message":
      return newMessage(delivery);
    case "sign_in_link":
      return signInLink(delivery, now);
    case "order_access":
      return orderAccess(delivery);
  }
}
