/** Where an order's links lead, on the customer's side or the seller's. Decided by the page. */
export type OrderHrefs = {
  order: (number: string) => string;
  /** All of its conversations. */
  messages: (number: string) => string;
  /** The one with that seller. */
  thread: (number: string, sellerSlug: string) => string;
};
