import { type AccessAbout, OrderAccess, orderAccessText } from "@/emails/order-access";
import { type Lang, wordsIn } from "@/emails/words";
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
  const about = await findAbout(delivery, person.id, person.lang);
  if (!about) return { dropped: "right_lost" };
  return { to: person.email, linkVersion: person.linkVersion, draft: () => write(delivery.id, about, person.lang) };
}

async function findAbout({ orderId, entryId }: OwedRow, customerId: string, lang: Lang): Promise<AccessAbout | null> {
  if (orderId) {
    const order = await db.order.findFirst({ where: { id: orderId, customerId }, select: { number: true } });
    return order && { order: order.number };
  }
  if (!entryId) return null;
  const thread = await db.thread.findFirst({
    where: { customerId, orderId: null, entries: { some: { id: entryId } } },
    select: { vendor: { select: { name: true } } },
  });
  return thread?.vendor ? { conversation: safeName(thread.vendor.name, wordsIn(lang).unnamed.shop) } : null;
}

async function write(deliveryId: string, about: AccessAbout, lang: Lang): Promise<Draft> {
  const { unnamed, access } = wordsIn(lang);
  const store = safeName((await getStore()).name, unnamed.store);
  const { APP_URL } = env();
  const props = {
    lang,
    store,
    appUrl: APP_URL,
    about,
    url: `${APP_URL}/orders/access/${tokenFor("access", deliveryId)}`,
  };
  return {
    sender: null,
    subject: "order" in about ? access.orderSubject(about.order) : access.conversationSubject(about.conversation),
    html: OrderAccess(props),
    text: orderAccessText(props),
    threadId: null,
  };
}
