import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
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
