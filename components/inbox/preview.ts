import type { EntryView } from "@/lib/threads/types";

/** The latest entry in one line: one's own begins with "You: ". A list never carries more than it can show. */
export function preview(entry: EntryView): string {
  const text = entry.text
    .slice(0, 300)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/\s+/g, " ")
    .trim();
  return entry.author.own ? `You: ${text}` : text;
}

/** "Order #1001", or whom the conversation is with. */
export function threadName(order: { number: string } | null, withName: string): string {
  return order ? `Order #${order.number}` : `Conversation: ${withName}`;
}
