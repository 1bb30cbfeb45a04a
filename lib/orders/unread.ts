import type { SellerViewer } from "@/lib/accounts/viewer";
import { db, type Prisma } from "@/lib/db";
import { sideOf } from "./side";

/** Up to so many are named one by one. */
export const FEW = 1_000;

/**
 * The threads in which the viewer has something unread, as a condition. PostgreSQL cannot tell few from many, and would
 * look for three old ones among half a million new: so the few are fetched first, and only the many are looked for.
 */
export async function unreadThreads(viewer: SellerViewer): Promise<Prisma.ThreadWhereInput> {
  const mine = { userId: viewer.userId, side: sideOf(viewer), unread: { gt: 0 } };
  const some = await db.participant.findMany({ where: mine, select: { threadId: true }, take: FEW + 1 });
  if (some.length > FEW) return { participants: { some: mine } };
  return { id: { in: some.map(({ threadId }) => threadId) } };
}
