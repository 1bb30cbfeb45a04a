import type { OrderHrefs } from "@/components/order/hrefs";

/** Where the customer's links lead. */
export const accountHrefs: OrderHrefs = {
  order: (number) => `/account/orders/${number}`,
  messages: (number) => `/account/orders/${number}/messages`,
  thread: (number, seller) => `/account/orders/${number}/messages/${seller}`,
  conversation: (id) => `/account/messages/${id}`,
  contact: (vendor) => `/account/messages/new/${vendor}`,
};
