/** The filter of the seller's Messages, in the words of PRODUCT 2. Client-safe. */
export type Show = "all" | "unread" | "disputes" | "awaiting";

/** What `?show=` may say, and how it is called; "" is all. */
export const SHOWS: { value: string; words: string }[] = [
  { value: "", words: "All communication threads" },
  { value: "unread", words: "Communication threads with unread messages" },
  { value: "disputes", words: "Communication threads with open disputes" },
  { value: "awaiting", words: "Communication threads awaiting an answer" },
];

/** Anything else in the address is all. */
export function readShow(text: unknown): Show {
  return text === "unread" || text === "disputes" || text === "awaiting" ? text : "all";
}
