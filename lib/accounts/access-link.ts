import { db } from "@/lib/db";
import { readToken } from "@/lib/tokens";
import type { Opened } from "./grant";
import { mailConversationAccess, mailOrderAccess } from "./order-access";

/** How long an access link works, any number of times (PRODUCT 2). */
export const ACCESS_DAYS = 30;

/** What an access link is about: an order, or a conversation about none, with a vendor. */
export type About = { order: string } | { conversation: string };

/** An access link: whose, what it opens, where it leads. */
export type AccessLink = {
  expired: boolean;
  customer: { id: string; name: string; email: string | null };
  linkVersion: number;
  opens: Opened;
  /** As people say it: the order's number, or the vendor's name. */
  about: About;
  /** The very entry, or the order. */
  path: string;
};

/**
 * What an access link in a mail opens, changing nothing; null for what never was one, and for one that has ended:
 * the address changed, signed out everywhere, disabled, or the order another's now.
 */
export async function findAccessLink(token: string): Promise<AccessLink | null> {
  return (await findByToken(token))?.link ?? null;
}

/** A new link in place of an expired one, to the same customer and thing; within the limits of **Find your order**. */
export async function renewAccessLink(token: string, address: string): Promise<void> {
  const { link, entryId } = (await findByToken(token)) ?? {};
  const { id, email } = link?.customer ?? {};
  if (!link || !id || !email) return;
  const { opens, about, linkVersion } = link;
  if ("order" in about) await mailOrderAccess({ number: about.order, email, address });
  else if ("threadId" in opens && entryId)
    await mailConversationAccess({ ...opens, entryId, customer: { id, email, linkVersion }, address });
}

async function findByToken(token: string): Promise<{ link: AccessLink; entryId: string | null } | null> {
  const id = readToken("access", token);
  const row = id ? await findDelivery(id) : null;
  const opening = row && openingOf(row);
  if (!row?.recipient || !opening || opening.customerId !== row.recipient.id) return null;
  const { disabledAt, linkVersion, ...customer } = row.recipient;
  if (disabledAt || linkVersion !== row.linkVersion) return null;
  const { opens, about, path } = opening;
  const expired = row.createdAt.getTime() <= Date.now() - ACCESS_DAYS * 24 * 60 * 60_000;
  return { link: { expired, customer, linkVersion, opens, about, path }, entryId: row.entry?.id ?? null };
}

type Delivery = NonNullable<Awaited<ReturnType<typeof findDelivery>>>;
type Opening = Pick<AccessLink, "opens" | "about" | "path"> & { customerId: string };

function openingOf({ order: named, entry }: Delivery): Opening | null {
  const order = named ?? entry?.thread.order;
  if (order) {
    if (entry && entry.thread.order?.id !== order.id) return null;
    const { id, number, customerId } = order;
    return { opens: { orderId: id }, about: { order: number }, path: orderPath(number, entry), customerId };
  }
  // The store has no conversation without an order.
  if (!entry?.thread.vendor) return null;
  const { id, customerId, vendor } = entry.thread;
  const path = `/account/messages/${id}${placeOf(entry)}`;
  return { opens: { threadId: id }, about: { conversation: vendor.name }, path, customerId };
}

function orderPath(number: string, entry: Delivery["entry"]): string {
  const order = `/account/orders/${encodeURIComponent(number)}`;
  if (!entry) return order;
  return `${order}/messages/${encodeURIComponent(entry.thread.vendor?.slug ?? "store")}${placeOf(entry)}`;
}

/** So that the entry is there to be seen though the history be folded. */
function placeOf({ seq }: { seq: number }): string {
  return `?at=${seq}#m${seq}`;
}

function findDelivery(id: string) {
  const order = { select: { id: true, number: true, customerId: true } };
  const vendor = { select: { slug: true, name: true } };
  const thread = { select: { id: true, customerId: true, vendor, order } };
  return db.delivery.findUnique({
    where: { id, kind: { in: ["order_access", "new_message", "new_messages", "dispute_opened", "dispute_closed"] } },
    select: {
      ...{ createdAt: true, linkVersion: true, order },
      recipient: { select: { id: true, name: true, email: true, linkVersion: true, disabledAt: true } },
      entry: { select: { id: true, seq: true, thread } },
    },
    relationLoadStrategy: "join",
  });
}
