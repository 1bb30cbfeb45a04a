import type { EntryView } from "@/lib/threads/types";
import { listWords } from "@/lib/threads/words";

/** The latest entry in one line: one's own begins with "You: ". A list never carries more than it can show. */
export function preview(entry: EntryView): string {
  return listWords({ ...entry, text: lineOf(entry.text) });
}

/** The same for who sees the threads of many sellers: words of another one begin with that one's name. */
export function previewAmongSellers(entry: EntryView): string {
  const { side, name, own } = entry.author;
  const line = preview(entry);
  return entry.kind === "message" && side !== "customer" && !own ? `${name}: ${line}` : line;
}

/** Which way the line runs: people's words as they do, the product's own from left to right, whoever they name. */
export function previewDir({ kind }: EntryView): "auto" | undefined {
  return kind === "message" ? "auto" : undefined;
}

/** "Order #1001", or whom the conversation is with. */
export function threadName(order: { number: string } | null, withName: string): string {
  return order ? `Order #${order.number}` : `Conversation: ${withName}`;
}

/** The beginning of a text, in one line. */
export function lineOf(text: string): string {
  return text
    .slice(0, 300)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/\s+/g, " ")
    .trim();
}
