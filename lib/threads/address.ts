/** Client-safe. Which thread is meant, before anybody knows whether it exists for who asks. */
export type ThreadAddress =
  /** About an order: its number, and the seller's slug ("store" for the store). */
  | { number: string; seller: string }
  /** About no order: the thread's id. */
  | { conversation: string }
  /** About no order, begun or not: the vendor's slug, from a customer's side. */
  | { vendor: string };

/** As one text, for a form's hidden field. */
export function writeAddress(at: ThreadAddress): string {
  if ("number" in at) return ["order", at.number, at.seller].map(encodeURIComponent).join("/");
  if ("conversation" in at) return `conversation/${encodeURIComponent(at.conversation)}`;
  return `vendor/${encodeURIComponent(at.vendor)}`;
}

/** @param text anything at all @returns null for what writeAddress never wrote */
export function readAddress(text: unknown): ThreadAddress | null {
  if (typeof text !== "string" || text.length > 2_000) return null;
  const [kind, one, two, ...more] = text.split("/").map(decoded);
  if (!one || more.length > 0) return null;
  if (kind === "order") return two ? { number: one, seller: two } : null;
  if (two !== undefined) return null;
  if (kind === "conversation") return { conversation: one };
  return kind === "vendor" ? { vendor: one } : null;
}

function decoded(part: string): string | null {
  try {
    const text = decodeURIComponent(part);
    return text.includes("\0") || !text.isWellFormed() ? null : text;
  } catch {
    return null;
  }
}
