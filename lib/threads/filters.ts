import type { SellerViewer, Viewer } from "@/lib/accounts/viewer";
import type { Prisma } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";
import type { Show } from "./show";

/** What a filter shows (PRODUCT 2). To be combined with threadsFor: it says nothing of who may see what. */
export function shownBy(viewer: SellerViewer, show: Show): Prisma.ThreadWhereInput {
  switch (show) {
    case "all":
      return {};
    case "unread":
      return hasUnread(viewer);
    case "disputes":
      return { openDisputeId: { not: null } };
    case "awaiting":
      return { awaitingSince: { not: null } };
  }
}

/** Threads with something the viewer has not read. */
export function hasUnread(viewer: Viewer): Prisma.ThreadWhereInput {
  return { participants: { some: { userId: viewer.userId, side: sideOf(viewer), unread: { gt: 0 } } } };
}

/** Threads whose new entries are addressed to the viewer: for admins the store's own and the disputed (PRODUCT 5). */
export function addressedTo(viewer: SellerViewer): Prisma.ThreadWhereInput {
  return viewer.as === "admin" ? { OR: [{ vendorId: null }, { openDisputeId: { not: null } }] } : {};
}
