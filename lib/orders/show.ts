/** The filter of the seller's Orders, in the words of PRODUCT 2. Client-safe. */
export type ShowOrders = "all" | "messages" | "unread";

/** What `?show=` may say, and how it is called; "" is all. */
export const SHOW_ORDERS: { value: string; words: string }[] = [
  { value: "", words: "All orders" },
  { value: "messages", words: "Orders with any messages" },
  { value: "unread", words: "Orders with unread messages" },
];

/** Anything else in the address is all. */
export function readShowOrders(text: unknown): ShowOrders {
  return text === "messages" || text === "unread" ? text : "all";
}
