import type { SellerViewer } from "@/lib/accounts/viewer";
import { Prisma } from "@/lib/db";
import { unreadThreads } from "@/lib/orders/unread";
import type { Show } from "./show";

/** What a filter shows (PRODUCT 2). To be combined with threadsFor: it says nothing of who may see what. */
export async function shownBy(viewer: SellerViewer, show: Show): Promise<Prisma.ThreadWhereInput> {
  switch (show) {
    case "all":
      return {};
    case "unread":
      return unreadThreads(viewer);
    case "disputes":
      return { openDisputeId: { not: null } };
    case "awaiting":
      return { awaitingSince: { not: null } };
  }
}

/** The same of a row "t" of the threads, as SQL; what is unread is found otherwise (standing.ts). */
export const SHOWN_SQL: Record<Exclude<Show, "unread">, Prisma.Sql> = {
  all: Prisma.sql`true`,
  disputes: Prisma.sql`t.open_dispute_id is not null`,
  awaiting: Prisma.sql`t.awaiting_since is not null`,
};

/** Threads whose new entries are addressed to the viewer: for admins the store's own and the disputed (PRODUCT 5). */
export function addressedTo(viewer: SellerViewer): Prisma.ThreadWhereInput {
  return viewer.as === "admin" ? { OR: [{ vendorId: null }, { openDisputeId: { not: null } }] } : {};
}
