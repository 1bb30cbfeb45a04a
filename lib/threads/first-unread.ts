import type { Viewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import { STORE_SLUG } from "@/lib/orders/sellers";
import { sideOf } from "@/lib/orders/side";

/**
 * The slug of the seller whose thread of this order has the oldest entry the viewer has not read; null when all is
 * read. Sees only what the viewer takes part in.
 */
export async function sellerOfOldestUnread(viewer: Viewer, orderNumber: string): Promise<string | null> {
  const side = sideOf(viewer);
  const shops =
    viewer.as === "vendor" ? Prisma.sql`and participant.vendor_id = any(${viewer.vendorIds}::uuid[])` : Prisma.empty;
  const rows = await db.$queryRaw<{ slug: string }[]>`
    select coalesce(vendor.slug, ${STORE_SLUG}) as slug
    from "order" join thread on thread.order_id = "order".id
    join participant on participant.thread_id = thread.id
      and participant.user_id = ${viewer.userId}::uuid and participant.side = ${side}::side and participant.unread > 0 ${shops}
    left join vendor on vendor.id = thread.vendor_id
    join lateral (
      select created_at from entry
      where entry.thread_id = thread.id and entry.seq > participant.last_read_seq and entry.side <> participant.side
        and (participant.until_seq is null or entry.seq <= participant.until_seq)
      order by seq limit 1
    ) as first on true
    where "order".number = ${orderNumber}
    order by first.created_at limit 1`;
  return rows[0]?.slug ?? null;
}
