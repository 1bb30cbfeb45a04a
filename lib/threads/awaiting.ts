import type { SellerViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { threadsFor } from "./access";
import { addressedTo } from "./filters";
import { threadRowViews } from "./row";
import type { ThreadRowView } from "./types";

/** The overview shows so many; the count stops at the next round number. */
const SHOWN = 50;
const COUNTED = 100;

/**
 * The threads that await an answer of the viewer, the longest-waiting first (PRODUCT 2). For an admin those where
 * admins are participants: the store's own and the disputed ones. `count` is exact below 100; 100 means "100 or more".
 */
export async function listAwaiting(viewer: SellerViewer): Promise<{ rows: ThreadRowView[]; count: number }> {
  const where = { AND: [threadsFor(viewer), addressedTo(viewer), { awaitingSince: { not: null } }] };
  const rows = await db.thread.findMany({
    where,
    select: { id: true },
    orderBy: [{ awaitingSince: "asc" }, { id: "asc" }],
    take: SHOWN,
  });
  // Who waits is counted only where not all of them are shown.
  const all = rows.length < SHOWN ? rows : await db.thread.findMany({ where, select: { id: true }, take: COUNTED });
  const ids = rows.map(({ id }) => id);
  return { rows: await threadRowViews(viewer, ids), count: all.length };
}
