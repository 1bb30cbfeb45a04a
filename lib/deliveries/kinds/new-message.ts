import { NewMessage, newMessageText } from "@/emails/new-message";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { initials } from "@/lib/initials";
import { findLinks } from "@/lib/links";
import { findOrder } from "@/lib/orders/order";
import { STORE_SLUG } from "@/lib/orders/sellers";
import { getStore } from "@/lib/settings/store";
import { tokenFor } from "@/lib/tokens";
import type { Draft, Dropped, Owed, OwedRow } from "../owed";
import { findReader, type Reader } from "../reader";
import { safeName } from "../safe-name";
import { orderLines } from "./order-lines";

/** The mail about one message, for one of those it is addressed to (PRODUCT 6). */
export async function newMessage(delivery: OwedRow): Promise<Owed | Dropped> {
  const entry = await findEntry(delivery.entryId);
  if (!entry?.thread.order) return { dropped: "entry_gone" };
  const reader = await findReader(delivery.recipientId, entry.thread);
  if ("dropped" in reader) return reader;
  const order = await findOrder(reader.viewer, entry.thread.order.number);
  // A seller keeps what they wrote about when the items have moved on; an order that is another's now shows nothing.
  if (!order && reader.viewer.as === "customer") return { dropped: "right_lost" };
  const lines = order && orderLines(reader.viewer, order, entry.thread.vendor);
  const number = entry.thread.order.number;
  return {
    to: reader.to,
    linkVersion: reader.linkVersion,
    draft: () => write(delivery.id, entry, reader, number, lines),
  };
}

type Entry = NonNullable<Awaited<ReturnType<typeof findEntry>>>;

async function findEntry(id: string | null) {
  if (!id) return null;
  const named = { select: { name: true } };
  return db.entry.findUnique({
    where: { id },
    include: {
      thread: {
        include: {
          customer: named,
          vendor: { select: { slug: true, name: true } },
          order: { select: { number: true } },
        },
      },
    },
  });
}

async function write(
  deliveryId: string,
  entry: Entry,
  reader: Reader,
  number: string,
  order: ReturnType<typeof orderLines>,
): Promise<Draft> {
  const names = await namesOf(entry);
  const author = names[entry.side];
  const mine = reader.viewer.as === "customer";
  const props = {
    store: names.store,
    appUrl: env().APP_URL,
    order: number,
    heading: `${author} wrote to ${mine ? "you" : entry.side === "customer" ? names.seller : names.customer}`,
    author: { name: author, initials: initials(author), shape: entry.side === "customer" ? "person" : "shop" } as const,
    words: findLinks(entry.text),
    url: mine ? `${env().APP_URL}/orders/access/${tokenFor("access", deliveryId)}` : sellerUrl(entry, number),
    opens: mine ? "Opens this message. No password needed." : "Opens this message, after you sign in.",
    lines: order,
    why: whyOf(reader, names, number),
  };
  return {
    sender: author === names.store ? null : author,
    subject: `Order #${number}: messages with ${mine ? names.seller : names.customer}`,
    html: NewMessage(props),
    text: newMessageText(props),
    threadId: entry.threadId,
  };
}

// Never a staff member's own name (PRODUCT 3).
async function namesOf({ thread }: Entry) {
  const store = safeName((await getStore()).name, "The store");
  const vendor = safeName(thread.vendor?.name ?? "", "The shop");
  const customer = safeName(thread.customer.name, "The customer");
  return { store, vendor, customer, seller: thread.vendor ? vendor : store };
}

function sellerUrl({ seq, thread }: Entry, number: string): string {
  const seller = thread.vendor?.slug ?? STORE_SLUG;
  return `${env().APP_URL}/seller/orders/${encodeURIComponent(number)}/messages/${encodeURIComponent(seller)}#m${seq}`;
}

function whyOf({ viewer }: Reader, names: Awaited<ReturnType<typeof namesOf>>, number: string): string {
  switch (viewer.as) {
    case "customer":
      return `The button is for you alone: please do not forward this mail. You get it because you bought order #${number} at ${names.store}.`;
    case "vendor":
      return `You get this mail because you answer for ${names.vendor} at ${names.store}.`;
    case "admin":
      return `You get this mail because it is for ${names.store}.`;
  }
}
