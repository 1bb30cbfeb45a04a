import type { Viewer } from "@/lib/accounts/viewer";
import { STORE_SLUG } from "@/lib/orders/sellers";
import type { OrderView } from "@/lib/orders/types";
import { sellerOfOldestUnread } from "./first-unread";

/**
 * Whose thread an order's messages open with when the address names none: the one with the oldest unread, else the
 * first item's (PRODUCT 2). @returns the seller's slug; null for an order without items the viewer sees
 */
export async function chooseSeller(viewer: Viewer, order: OrderView): Promise<string | null> {
  const talks = [...order.parts, ...order.former];
  const unread = talks.filter((it) => it.unread > 0);
  // Only among several is there an oldest to look for.
  const oldest = unread.length > 1 ? await sellerOfOldestUnread(viewer, order.number) : unread[0]?.seller.slug;
  return oldest ?? talks[0]?.seller.slug ?? (viewer.as === "vendor" ? null : STORE_SLUG);
}
