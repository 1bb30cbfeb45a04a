import type { Viewer } from "@/lib/accounts/viewer";
import { db, KEPT, type Prisma } from "@/lib/db";
import { sellerOf, sellerView } from "@/lib/orders/sellers";
import { sideOf } from "@/lib/orders/side";
import { type EntryRow, entryView, latestColumns, type Names } from "./entry";
import { mutedFor } from "./mute";
import type { ThreadRowView } from "./types";

/** What a row of a Messages list is made of, except its latest entry. */
export function threadRow(viewer: Viewer) {
  return {
    order: { select: { number: true } },
    customer: { select: { name: true } },
    vendor: { select: { id: true, slug: true, name: true } },
    participants: { where: { userId: viewer.userId, side: sideOf(viewer) }, select: { unread: true, muted: true } },
  } as const satisfies Prisma.ThreadInclude;
}

export type ThreadRow = Prisma.ThreadGetPayload<{ include: ReturnType<typeof threadRow> }>;

/** The rows as the viewer sees them, each with the beginning of its latest entry, fetched in one statement. */
export async function threadRowViews(viewer: Viewer, rows: ThreadRow[], storeName: string): Promise<ThreadRowView[]> {
  return viewsOf(viewer, rows, await latestEntries(rows), storeName);
}

/** The same with entries that are there already. */
export function viewsOf(viewer: Viewer, rows: ThreadRow[], latestOf: EntryRow[], storeName: string): ThreadRowView[] {
  const latest = new Map(latestOf.map((entry) => [entry.threadId, entry]));
  return rows.flatMap((row) => {
    const entry = latest.get(row.id);
    const names: Names = { customer: row.customer.name, vendor: row.vendor?.name ?? storeName, store: storeName };
    if (!entry) return [];
    return {
      id: row.id,
      order: row.order,
      seller: sellerView(sellerOf(row.vendor, storeName)),
      customerName: row.customer.name,
      unread: row.participants[0]?.unread ?? 0,
      muted: mutedFor(viewer, row) ?? false,
      latest: entryView(viewer, entry, names),
      awaitingSince: row.awaitingSince,
      disputed: row.openDisputeId !== null,
    };
  });
}

async function latestEntries(rows: ThreadRow[]): Promise<EntryRow[]> {
  if (rows.length === 0) return [];
  return db.$queryRaw<EntryRow[]>`${KEPT}
    select ${latestColumns()}
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.lastSeq)}::int[]) as latest (id, seq)
    join entry e on e.thread_id = latest.id and e.seq = latest.seq`;
}
