import type { Viewer } from "@/lib/accounts/viewer";
import { db, type Tx } from "@/lib/db";
import { ordersFor, seesPart } from "@/lib/orders/access";
import { type Seller, sellerOf, sellersOf } from "@/lib/orders/sellers";
import type { StoreView } from "@/lib/settings/store";
import { isStorable } from "@/lib/text";
import { threadsFor } from "./access";

/** Which thread of an order: the order's number and the seller's slug ("store" for the store). */
export type ThreadAddress = { number: string; seller: string };

/** A thread that may not exist yet: it is made by the first message, never by looking. */
export type Place = {
  threadId: string | null;
  orderId: string;
  customerId: string;
  seller: Seller;
  /** False when the seller is no longer one of the order's: readable, closed to writing (PRODUCT 5). */
  writable: boolean;
};

/**
 * Finds a thread through what the viewer may see: among the sellers of an order that exists for them, else among the
 * threads that do, whose seller may have left the order. @returns null if for them there is none
 */
export async function locate(viewer: Viewer, at: ThreadAddress, store: StoreView, tx: Tx = db): Promise<Place | null> {
  // Addresses come as people and machines type them: PostgreSQL would not even compare with U+0000.
  if (!isStorable(at.number) || !isStorable(at.seller)) return null;
  const order = await tx.order.findFirst({
    where: { AND: [ordersFor(viewer, store), { number: at.number }] },
    select: {
      id: true,
      customerId: true,
      items: { orderBy: [{ position: "asc" }, { id: "asc" }], select: { vendor: true } },
      threads: { select: { id: true, vendorId: true } },
    },
    relationLoadStrategy: "join",
  });
  const seller = order && sellersOf(order.items, store).find((it) => it.slug === at.seller);
  if (!seller || !seesPart(viewer, seller.vendorId)) return locateClosed(viewer, at, store.name, tx);
  const thread = order.threads.find((it) => it.vendorId === seller.vendorId);
  return { threadId: thread?.id ?? null, orderId: order.id, customerId: order.customerId, seller, writable: true };
}

async function locateClosed(viewer: Viewer, at: ThreadAddress, storeName: string, tx: Tx): Promise<Place | null> {
  const thread = await tx.thread.findFirst({
    where: {
      AND: [
        threadsFor(viewer),
        { order: { number: at.number }, lastSeq: { gt: 0 } },
        at.seller === "store" ? { vendorId: null } : { vendor: { slug: at.seller } },
      ],
    },
    select: { id: true, orderId: true, customerId: true, vendor: true },
  });
  if (!thread?.orderId) return null;
  const { id, orderId, customerId, vendor } = thread;
  return { threadId: id, orderId, customerId, seller: sellerOf(vendor, storeName), writable: false };
}
