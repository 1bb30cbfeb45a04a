import type { Viewer } from "@/lib/accounts/viewer";
import { Prisma } from "@/lib/db";

type Thread = { vendorId: string | null; openDisputeId: string | null };

/**
 * For `update thread set`: the viewer's side has seen it up to `seq`. An admin who looks in on a shop's thread is not who
 * was written to, and leaves it as it is.
 */
export function seenBy(viewer: Viewer, { vendorId, openDisputeId }: Thread, seq: number): Prisma.Sql {
  if (viewer.as === "customer") return Prisma.sql`seen_by_customer = greatest(seen_by_customer, ${seq})`;
  const addressed = viewer.as === "vendor" || vendorId === null || openDisputeId !== null;
  return Prisma.sql`seen_by_seller = greatest(seen_by_seller, ${addressed ? seq : 0})`;
}

/** Up to which entry the other side has seen a thread. */
export function seenByOthers({ as }: Viewer, thread: { seenByCustomer: number; seenBySeller: number }): number {
  return as === "customer" ? thread.seenBySeller : thread.seenByCustomer;
}
