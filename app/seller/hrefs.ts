import type { OrderHrefs } from "@/components/order/hrefs";

/** Where the seller's links lead. */
export const sellerHrefs: OrderHrefs = {
  order: (number) => `/seller/orders/${number}`,
  messages: (number) => `/seller/orders/${number}/messages`,
  thread: (number, seller) => `/seller/orders/${number}/messages/${seller}`,
  conversation: (id) => `/seller/messages/${id}`,
  // Vendors and admins begin no conversation about no order: what exists has its own address.
  contact: () => "/seller/messages",
};
