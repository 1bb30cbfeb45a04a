import type { ThreadAddress } from "@/lib/threads/address";

/** Where an order's links lead, on the customer's side or the seller's. Decided by the page. */
export type OrderHrefs = {
  order: (number: string) => string;
  /** All of its conversations. */
  messages: (number: string) => string;
  /** The one with that seller. */
  thread: (number: string, sellerSlug: string) => string;
  /** A conversation about no order. */
  conversation: (threadId: string) => string;
  /** One that may not have begun, with a vendor. */
  contact: (vendorSlug: string) => string;
};

/** A vendor's public page. */
export function vendorHref(slug: string): string {
  return `/vendors/${encodeURIComponent(slug)}`;
}

/** Where a thread is. */
export function threadHref(hrefs: OrderHrefs, at: ThreadAddress): string {
  if ("number" in at) return hrefs.thread(at.number, at.seller);
  return "conversation" in at ? hrefs.conversation(at.conversation) : hrefs.contact(at.vendor);
}
