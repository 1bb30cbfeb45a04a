import type { OrderHrefs } from "@/components/order/hrefs";
import type { SellerView } from "@/lib/orders/types";

/** A customer's page; nobody but admins is told an id. */
export const customerHref = (id: string | null) => id && `/seller/customers/${id}`;

/** Where the seller's links lead. */
export const sellerHrefs: OrderHrefs = {
  order: (number) => `/seller/orders/${number}`,
  messages: (number) => `/seller/orders/${number}/messages`,
  thread: (number, seller) => `/seller/orders/${number}/messages/${seller}`,
  conversation: (id) => `/seller/messages/${id}`,
  // Vendors and admins begin no conversation about no order: what exists has its own address.
  contact: () => "/seller/messages",
};

/** A thread's address: under its order, or its own where there is none. */
export function rowHref({ id, order, seller }: { id: string; order: { number: string } | null; seller: SellerView }) {
  return order ? sellerHrefs.thread(order.number, seller.slug) : `/seller/messages/${id}`;
}

/** What was just done to a vendor, said on its page. */
export type VendorDone = "added" | "left" | "removed" | "restored";

/** An admin's page of a vendor. */
export function vendorHref(slug: string, done?: VendorDone): string {
  return `/seller/vendors/${slug}${done ? `?done=${done}` : ""}`;
}
