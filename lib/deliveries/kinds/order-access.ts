import { OrderAccess, orderAccessText } from "@/emails/order-access";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { getStore } from "@/lib/settings/store";
import { tokenFor } from "@/lib/tokens";
import type { Draft, Dropped, Owed, OwedRow } from "../owed";
import { reach } from "../reach";
import { safeName } from "../safe-name";

/** The access link somebody asked for by "Find your order": to the order's customer and nobody else (PRODUCT 2). */
export async function orderAccess(delivery: OwedRow): Promise<Owed | Dropped> {
  const person = await reach(delivery.recipientId);
  if ("dropped" in person) return person;
  const order = delivery.orderId
    ? await db.order.findFirst({ where: { id: delivery.orderId, customerId: person.id }, select: { number: true } })
    : null;
  if (!order) return { dropped: "right_lost" };
  return { to: person.email, linkVersion: person.linkVersion, draft: () => write(delivery.id, order.number) };
}

async function write(deliveryId: string, order: string): Promise<Draft> {
  const store = safeName((await getStore()).name, "The store");
  const { APP_URL } = env();
  const props = { store, appUrl: APP_URL, order, url: `${APP_URL}/orders/access/${tokenFor("access", deliveryId)}` };
  return {
    sender: null,
    subject: `Order #${order}: your link`,
    html: OrderAccess(props),
    text: orderAccessText(props),
    threadId: null,
  };
}
