import type { OrderHrefs } from "@/components/order/hrefs";

/** A customer's page; nobody but admins is told an id. */
export const customerHref = (id: string | null) => id && `/seller/customers/${id}`;

/** Where the seller's links lead. */
export const sellerHrefs: OrderHrefs = {
  order: (number) => `/seller/orders/${number}`,
  messages: (number) => `/seller/orders/${number}/messages`,
  thread: (number, seller) => `/seller/orders/${number}/messages/${seller}`,
};
