import type { SellerViewer, Viewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";

/**
 * How many entries the viewer has unread: the number of the icon, the tab and the menu (PRODUCT 2). Read from a partial
 * index over what is unread, whatever has been read before.
 */
export async function countUnread(viewer: Viewer): Promise<number> {
  const { _sum } = await db.participant.aggregate({
    where: {
      userId: viewer.userId,
      side: sideOf(viewer),
      unread: { gt: 0 },
      ...(viewer.as === "vendor" && { vendorId: { in: viewer.vendorIds } }),
    },
    _sum: { unread: true },
  });
  return _sum.unread ?? 0;
}

/** The numbers of a seller's rail and bell: unread entries, the threads they are in, open disputes. */
export type DeskCounts = { unread: number; unreadThreads: number; disputes: number };

/**
 * What is unread and disputed for a seller, in one statement over the partial indexes participant_unread and
 * thread_disputed. Nobody is a seller's participant of what they bought, so only the disputes need to ask.
 */
export async function countDesk(viewer: SellerViewer): Promise<DeskCounts> {
  const { userId } = viewer;
  const shops = viewer.as === "vendor" ? Prisma.sql`and vendor_id = any(${viewer.vendorIds}::uuid[])` : Prisma.empty;
  const [counts] = await db.$queryRaw<DeskCounts[]>`
    select coalesce(sum(unread), 0)::int as unread, count(*)::int as "unreadThreads", (
      select count(*)::int from thread where open_dispute_id is not null and customer_id <> ${userId}::uuid ${shops}
    ) as disputes
    from participant where user_id = ${userId}::uuid and side = ${sideOf(viewer)}::side and unread > 0 ${shops}`;
  return counts ?? { unread: 0, unreadThreads: 0, disputes: 0 };
}
