import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { isUuid } from "@/lib/is-uuid";
import { STORE_SLUG } from "@/lib/orders/sellers";
import { threadsFor } from "./access";

/**
 * What the thread of an id is about, if it exists for the viewer: the order's number (null: none) and the seller's slug.
 * @param id anything at all
 */
export async function findThread(
  viewer: Viewer,
  id: string,
): Promise<{ number: string | null; seller: string } | null> {
  if (!isUuid(id)) return null;
  const thread = await db.thread.findFirst({
    where: { AND: [threadsFor(viewer), { id }] },
    select: { order: { select: { number: true } }, vendor: { select: { slug: true } } },
    relationLoadStrategy: "join",
  });
  return thread && { number: thread.order?.number ?? null, seller: thread.vendor?.slug ?? STORE_SLUG };
}
