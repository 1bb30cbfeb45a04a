/** What is said of a thread whose seller does not answer for it any more (PRODUCT 5). Client-safe. */
export function closedSentence({ order, seller }: { order: object | null; seller: { name: string } }): string {
  const why = order ? "no longer answers for anything in this order" : "no longer answers here";
  return `${seller.name} ${why}, so this conversation is closed. You can still read it.`;
}
