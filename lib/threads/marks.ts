import type { SellerViewer } from "@/lib/accounts/viewer";
import { announce } from "@/lib/bus";
import { db } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";
import { threadsFor } from "./access";
import { shownBy } from "./filters";
import { type Asked, listSellerThreads } from "./inbox";
import { type Mark, markBatch } from "./mark-batch";
import type { Show } from "./show";

/** So many threads are locked at a time: a post waits for one batch at most. */
const BATCH = 500;

/**
 * Marks these threads read or unread for the viewer alone (PRODUCT 2). Ids that for the viewer are no threads are
 * passed over. @returns how many threads changed
 */
export async function markThreads(viewer: SellerViewer, ids: string[], mark: Mark): Promise<number> {
  const where = { AND: [threadsFor(viewer), { id: { in: ids } }] };
  const threads = await db.thread.findMany({ where, select: { id: true } });
  let changed = 0;
  for (let start = 0; start < threads.length; start += BATCH) {
    const batch = threads.slice(start, start + BATCH);
    changed += await markBatch(viewer, batch.map(idOf), mark);
  }
  await tellMarked(viewer, changed);
  return changed;
}

/**
 * The same for everything the filter or the search now shows, on whatever page. Batch by batch: if it breaks off, what
 * is marked stays, and doing it again does the rest. @returns how many threads changed
 */
export async function markAllShown(viewer: SellerViewer, { show, q }: Asked, mark: Mark): Promise<number> {
  if (q) return markThreads(viewer, (await listSellerThreads(viewer, { show, q })).rows.map(idOf), mark);
  const idsAfter = mark === "read" ? unreadAfter : shownAfter;
  let changed = 0;
  for (let ids = await idsAfter(viewer, show, null); ids.length > 0; ) {
    changed += await markBatch(viewer, ids, mark);
    ids = ids.length < BATCH ? [] : await idsAfter(viewer, show, ids.at(-1) ?? null);
  }
  await tellMarked(viewer, changed);
  return changed;
}

/** The viewer's other windows count anew. */
async function tellMarked(viewer: SellerViewer, changed: number): Promise<void> {
  if (changed > 0) await announce(db, { is: "marked", by: viewer.userId });
}

// In the order of the index participant_unread, so that a hundred thousand are walked through once.
async function unreadAfter(viewer: SellerViewer, show: Show, after: string | null): Promise<string[]> {
  const rows = await db.participant.findMany({
    where: {
      userId: viewer.userId,
      side: sideOf(viewer),
      unread: { gt: 0 },
      thread: { AND: [threadsFor(viewer), show === "unread" ? {} : await shownBy(viewer, show)] },
      ...(after && { threadId: { gt: after } }),
    },
    select: { threadId: true },
    orderBy: { threadId: "asc" },
    take: BATCH,
  });
  return rows.map(({ threadId }) => threadId);
}

async function shownAfter(viewer: SellerViewer, show: Show, after: string | null): Promise<string[]> {
  const rows = await db.thread.findMany({
    where: {
      AND: [
        threadsFor(viewer),
        await shownBy(viewer, show),
        { lastSeq: { gt: 0 } },
        after ? { id: { gt: after } } : {},
      ],
    },
    select: { id: true },
    orderBy: { id: "asc" },
    take: BATCH,
  });
  return rows.map(idOf);
}

const idOf = ({ id }: { id: string }) => id;
