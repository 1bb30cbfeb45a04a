import type { SellerViewer } from "@/lib/accounts/viewer";
import type { Cursor } from "@/lib/cursor";
import { db, type Prisma } from "@/lib/db";
import { readSought, SHOWN, searchNewest } from "@/lib/search";
import { askFor } from "@/lib/search-sql";
import { threadsFor } from "./access";
import { threadRowViews } from "./row";
import { indexedThreads, lookAtThreads } from "./search-sql";
import type { ThreadRowView } from "./types";

const newestFirst = [{ lastEntryAt: "desc" as const }, { id: "desc" as const }];

/**
 * The newest 25 of the seller's threads in which one message has every word of `q`, each by its beginning, or whose
 * customer or vendor is called so, or whose order number begins so (PRODUCT 2, decision 050).
 * @param which narrows the list: its filter
 * @returns newest first, [] when nothing matches; null when `q` has no letter or digit to look for: show the plain list
 */
export async function searchThreads(
  viewer: SellerViewer,
  q: unknown,
  which: Prisma.ThreadWhereInput = {},
): Promise<ThreadRowView[] | null> {
  const sought = readSought(q);
  if (!sought) return null;
  const asked = await askFor(sought);
  const where = { AND: [threadsFor(viewer), { lastEntryAt: { not: null } }, which] };
  const found = await searchNewest({
    newest: (after, take) => newest(where, after, take),
    look: (ids, whole) => lookAtThreads(asked, ids, whole),
    indexed: (ask) => indexedThreads(viewer, asked, ask),
    filtered: Object.keys(which).length > 0,
    load: (ids) =>
      db.thread.findMany({
        where: { AND: [where, { id: { in: ids } }] },
        select: { id: true },
        orderBy: newestFirst,
        take: SHOWN,
      }),
  });
  const ids = found.map(({ id }) => id);
  return threadRowViews(viewer, ids);
}

async function newest(where: Prisma.ThreadWhereInput, after: Cursor | null, take: number): Promise<Cursor[]> {
  // As in inbox.ts: the first condition is the index's way in.
  const page = after && {
    lastEntryAt: { lte: after.at },
    OR: [{ lastEntryAt: { lt: after.at } }, { id: { lt: after.id } }],
  };
  const rows = await db.thread.findMany({
    where: { AND: [where, page ?? {}] },
    select: { id: true, lastEntryAt: true },
    orderBy: newestFirst,
    take,
  });
  return rows.map(({ id, lastEntryAt }) => ({ id, at: lastEntryAt ?? new Date(0) }));
}
