import type { Viewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import { sellerOf, sellerView } from "@/lib/orders/sellers";
import { sideOf } from "@/lib/orders/side";
import { type EntryRow, entryView, type Names } from "./entry";
import type { ThreadRowView } from "./types";

/** How much of the latest entry a list carries: one line of any screen. */
const PREVIEW = 240;

/** What a row of a Messages list is made of, except its latest entry. */
export function threadRow(viewer: Viewer) {
  return {
    order: { select: { number: true } },
    customer: { select: { name: true } },
    vendor: { select: { id: true, slug: true, name: true } },
    participants: { where: { userId: viewer.userId, side: sideOf(viewer) }, select: { unread: true } },
  } as const satisfies Prisma.ThreadInclude;
}

type ThreadRow = Prisma.ThreadGetPayload<{ include: ReturnType<typeof threadRow> }>;

/** The rows as the viewer sees them, each with the beginning of its latest entry, fetched in one statement. */
export async function threadRowViews(viewer: Viewer, rows: ThreadRow[], storeName: string): Promise<ThreadRowView[]> {
  const latest = await latestEntries(rows);
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
      latest: entryView(viewer, entry, names),
      awaitingSince: row.awaitingSince,
      disputed: row.openDisputeId !== null,
    };
  });
}

async function latestEntries(rows: ThreadRow[]): Promise<Map<string, EntryRow>> {
  if (rows.length === 0) return new Map();
  const keys = rows.map((row) => Prisma.sql`(${row.id}::uuid, ${row.lastSeq}::int)`);
  const entries = await db.$queryRaw<EntryRow[]>`
    select id, thread_id as "threadId", seq, kind::text, side::text, left(text, ${PREVIEW}::int) as text,
      created_at as "createdAt"
    from entry where (thread_id, seq) in (${Prisma.join(keys)})`;
  return new Map(entries.map((entry) => [entry.threadId, entry]));
}
