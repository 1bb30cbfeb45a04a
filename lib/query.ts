import { isStorable } from "./text";

/** What is searched is at most this long: nobody's name or order number is longer. */
const MOST = 200;

/** What stood in the address as `q`, trimmed; "" for anything that is no text to look for. Client-safe. */
export function readQuery(text: unknown): string {
  if (typeof text !== "string" || !isStorable(text)) return "";
  return text
    .trim()
    .slice(0, MOST)
    .replace(/[\uD800-\uDBFF]$/, "");
}
