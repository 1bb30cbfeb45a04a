import type { OrderHrefs } from "@/components/order/hrefs";

/** Where the seller's links lead. */
export const sellerHrefs: OrderHrefs = {
  order: (number) => `/seller/orders/${number}`,
  messages: (number) => `/seller/orders/${number}/messages`,
  thread: (number, seller) => `/seller/orders/${number}/messages/${seller}`,
};

/** What was just done to a vendor, said on its page. */
export type VendorDone = "added" | "left" | "removed" | "restored";

/** An admin's page of a vendor. */
export function vendorHref(slug: string, done?: VendorDone): string {
  return `/seller/vendors/${slug}${done ? `?done=${done}` : ""}`;
}
