import type { CustomerViewer, Viewer } from "@/lib/accounts/viewer";
import { db, type Prisma, type Tx } from "@/lib/db";
import { isUuid } from "@/lib/is-uuid";
import { seesPart } from "@/lib/orders/access";
import { findInOrder, type InOrder } from "@/lib/orders/in-order";
import { type ThreadState, threadState } from "@/lib/orders/row";
import { type Seller, sellerOf, sellersOf } from "@/lib/orders/sellers";
import { type StoreView, vendorsTalk } from "@/lib/settings/store";
import { isStorable } from "@/lib/text";
import { threadsFor } from "./access";
import type { ThreadAddress } from "./address";

/** A thread that may not exist yet: it is made by the first entry, never by looking. */
export type Place = {
  threadId: string | null;
  /** How it stands for the viewer; null as long as there is none. */
  thread: ThreadState | null;
  /** Null: about no order. */
  order: { id: string; number: string } | null;
  customerId: string;
  customerName: string;
  seller: Seller;
  /** False when its seller does not answer for it any more: readable, closed to writing (PRODUCT 5). */
  writable: boolean;
};

/**
 * Finds a thread through what the viewer may see: among the sellers of an order that exists for them, else among the
 * threads that do. @returns null if for them there is none
 */
export async function locate(viewer: Viewer, at: ThreadAddress, store: StoreView, tx: Tx = db): Promise<Place | null> {
  // Addresses come as people and machines type them: PostgreSQL would not even compare with U+0000.
  if (!Object.values(at).every(isStorable)) return null;
  if ("number" in at) return locateOfOrder(viewer, at, store, tx);
  if ("conversation" in at)
    return isUuid(at.conversation) ? locateThread(viewer, { id: at.conversation, orderId: null }, store, tx) : null;
  return viewer.as === "customer" ? locateWithVendor(viewer, at.vendor, store, tx) : null;
}

export type OfOrder = Extract<ThreadAddress, { number: string }>;

async function locateOfOrder(viewer: Viewer, at: OfOrder, store: StoreView, tx: Tx): Promise<Place | null> {
  return locateIn(viewer, await findInOrder(tx, viewer, at.number, store), at, store, tx);
}

/** The same in an order that was loaded through the viewer before; null: for them there is none. */
export async function locateIn(
  viewer: Viewer,
  order: InOrder | null,
  at: OfOrder,
  store: StoreView,
  tx: Tx = db,
): Promise<Place | null> {
  const seller = order && sellersOf(order.items, store).find((it) => it.slug === at.seller);
  if (!seller || !seesPart(viewer, seller.vendorId)) return locateClosed(viewer, at, store, tx);
  const { id, number, customerId, customer } = order;
  const thread = order.threads.find((it) => it.vendorId === seller.vendorId) ?? null;
  return {
    ...standing(thread),
    order: { id, number },
    customerId,
    customerName: customer.name,
    seller,
    writable: true,
  };
}

/** Its seller has left the order, or the store talks alone now: what was written stays readable. */
async function locateClosed(viewer: Viewer, at: OfOrder, store: StoreView, tx: Tx): Promise<Place | null> {
  const seller = at.seller === "store" ? { vendorId: null } : { vendor: { slug: at.seller } };
  const which = { order: { number: at.number }, lastSeq: { gt: 0 }, ...seller };
  const place = await locateThread(viewer, which, store, tx);
  return place && { ...place, writable: false };
}

async function locateThread(
  viewer: Viewer,
  which: Prisma.ThreadWhereInput,
  store: StoreView,
  tx: Tx,
): Promise<Place | null> {
  const thread = await tx.thread.findFirst({
    where: { AND: [threadsFor(viewer), which] },
    select: {
      ...threadState(viewer),
      ...{ customerId: true, customer: { select: { name: true } }, vendor: true },
      order: { select: { id: true, number: true } },
    },
    relationLoadStrategy: "join",
  });
  if (!thread) return null;
  const { order, customerId, customer, vendor } = thread;
  const writable = vendor !== null && vendor.removedAt === null && vendorsTalk(store);
  const seller = sellerOf(vendor, store.name);
  return { ...standing(thread), order, customerId, customerName: customer.name, seller, writable };
}

/** From a vendor's page: the one conversation of this pair, begun or not. Nobody converses with themselves (PRODUCT 1). */
async function locateWithVendor(viewer: CustomerViewer, slug: string, store: StoreView, tx: Tx): Promise<Place | null> {
  if (viewer.orderIds || !vendorsTalk(store)) return null;
  const customerId = viewer.userId;
  const vendor = await tx.vendor.findFirst({
    where: { slug, removedAt: null, staff: { none: { userId: customerId } } },
    include: { threads: { where: { customerId, orderId: null }, select: threadState(viewer) } },
    relationLoadStrategy: "join",
  });
  if (!vendor) return null;
  const { name } = await tx.user.findUniqueOrThrow({ where: { id: customerId }, select: { name: true } });
  const seller = sellerOf(vendor, store.name);
  return {
    ...standing(vendor.threads[0] ?? null),
    order: null,
    customerId,
    customerName: name,
    seller,
    writable: true,
  };
}

function standing(thread: ThreadState | null) {
  return { threadId: thread?.id ?? null, thread };
}
