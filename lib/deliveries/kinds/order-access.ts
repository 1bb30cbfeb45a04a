import { type AccessAbout, OrderAccess, orderAccessText } from "@/emails/order-access";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { getStore } from "@/lib/settings/store";
import { tokenFor } from "@/lib/tokens";
import type { Draft, Dropped, Owed, OwedRow } from "../owed";
import { reach } from "../reach";
import { safeName } from "../safe-name";

/**
 * The access link somebody asked for by "Find your order", or in place of an expired one: to the customer of the order,
 * or of the conversation about none, and nobody else (PRODUCT 2).
 */
export async function orderAccess(delivery: OwedRow): Promise<Owed | Dropped> {
  const person = await reach(delivery.recipientId);
  if ("dropped" in person) return person;
  const about = await findAbout(delivery, person.id);
  if (!about) return { dropped: "right_lost" };
  return { to: person.email, linkVersion: person.linkVersion, draft: () => write(delivery.id, about) };
}

async function findAbout({ orderId, entryId }: OwedRow, customerId: string): Promise<AccessAbout | null> {
  if (orderId) {
    const order = await db.order.findFirst({ where: { id: orderId, customerId }, select: { number: true } });
    return order && { order: order.number };
  }
  if (!entryId) return null;
  const thread = await db.thread.findFirst({
    where: { customerId, orderId: null, entries: { some: { id: entryId } } },
    select: { vendor: { select: { name: true } } },
  });
  return thread?.vendor ? { conversation: safeName(thread.vendor.name, "the shop") } : null;
}

async function write(deliveryId: string, about: AccessAbout): Promise<Draft> {
  const store = safeName((await getStore()).name, "The store");
  const { APP_URL } = env();
  const props = { store, appUrl: APP_URL, about, url: `${APP_URL}/orders/access/${tokenFor("access", deliveryId)}` };
  return {
    sender: null,
    subject:
      "order" in about ? `Order #${about.order}: your link` : `Conversation with ${about.conversation}: your link`,
    html: OrderAccess(props),
    text: orderAccessText(props),
    threadId: null,
  };
}
