/** What is said of a thread whose seller is no longer one of the order's (PRODUCT 5). Client-safe. */
export function closedSentence(sellerName: string): string {
  return `${sellerName} no longer sells anything in this order, so this conversation is closed. You can still read it.`;
}
