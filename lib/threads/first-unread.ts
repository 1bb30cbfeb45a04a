import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";

/**
 * The seller of the order's thread with the oldest entry the viewer has not read, as vendor id (null: the store);
 * undefined when nothing in the order's threads is unread. Sees only the viewer's own participation.
 */
export async function sellerOfOldestUnread(viewer: Viewer, orderNumber: string): Promise<string | null | undefined> {
  const side = sideOf(viewer);
  const rows = await db.$queryRaw<{ vendorId: string | null }[]>`
    select thread.vendor_id as "vendorId"
    from "order" join thread on thread.order_id = "order".id
    join participant on participant.thread_id = thread.id
      and participant.user_id = ${viewer.userId}::uuid and participant.side = ${side}::side and participant.unread > 0
    join lateral (
      select created_at from entry
      where entry.thread_id = thread.id and entry.seq > participant.last_read_seq and entry.side <> participant.side
      order by seq limit 1
    ) as first on true
    where "order".number = ${orderNumber}
    order by first.created_at limit 1`;
  return rows[0]?.vendorId;
}
