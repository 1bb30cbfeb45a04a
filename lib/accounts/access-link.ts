import { db } from "@/lib/db";
import { readToken } from "@/lib/tokens";
import { mailOrderAccess } from "./order-access";

/** How long an access link works, any number of times (PRODUCT 2). */
export const ACCESS_DAYS = 30;

/** An access link: whose, of which order, where it leads. */
export type AccessLink = {
  expired: boolean;
  customer: { id: string; name: string; email: string | null };
  linkVersion: number;
  order: { id: string; number: string };
  /** The very entry, or the order. */
  path: string;
};

/**
 * What an access link in a mail opens, changing nothing; null for what never was one, and for one that has ended:
 * the address changed, signed out everywhere, disabled, or the order another's now.
 */
export async function findAccessLink(token: string): Promise<AccessLink | null> {
  const id = readToken("access", token);
  const link = id ? await findDelivery(id) : null;
  const { recipient, entry } = link ?? {};
  const order = link?.order ?? entry?.thread.order;
  if (!link || !recipient || !order) return null;
  if (recipient.disabledAt || recipient.linkVersion !== link.linkVersion || order.customerId !== recipient.id)
    return null;
  if (entry && entry.thread.order?.id !== order.id) return null;
  return {
    expired: link.createdAt.getTime() <= Date.now() - ACCESS_DAYS * 24 * 60 * 60_000,
    customer: { id: recipient.id, name: recipient.name, email: recipient.email },
    linkVersion: link.linkVersion,
    order: { id: order.id, number: order.number },
    path: entry ? pathOf(order.number, entry) : `/account/orders/${encodeURIComponent(order.number)}`,
  };
}

/** A new link in place of an expired one, to the same customer and order; within the limits of **Find your order**. */
export async function renewAccessLink(token: string, address: string): Promise<void> {
  const link = await findAccessLink(token);
  if (!link?.customer.email) return;
  await mailOrderAccess({ number: link.order.number, email: link.customer.email, address });
}

function pathOf(number: string, entry: { seq: number; thread: { vendor: { slug: string } | null } }): string {
  const seller = entry.thread.vendor?.slug ?? "store";
  return `/account/orders/${encodeURIComponent(number)}/messages/${encodeURIComponent(seller)}#m${entry.seq}`;
}

function findDelivery(id: string) {
  const order = { select: { id: true, number: true, customerId: true } };
  return db.delivery.findUnique({
    where: { id, kind: { in: ["order_access", "new_message"] } },
    select: {
      ...{ createdAt: true, linkVersion: true, order },
      recipient: { select: { id: true, name: true, email: true, linkVersion: true, disabledAt: true } },
      entry: { select: { seq: true, thread: { select: { vendor: { select: { slug: true } }, order } } } },
    },
  });
}
