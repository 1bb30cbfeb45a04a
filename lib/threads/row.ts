import type { Viewer } from "@/lib/accounts/viewer";
import { db, KEPT, Prisma } from "@/lib/db";
import { sellerOf, sellerView } from "@/lib/orders/sellers";
import { sideOf } from "@/lib/orders/side";
import { getStore } from "@/lib/settings/store";
import { threadsSql } from "./access";
import { type EntryRow, entryView, latestColumns, type Names } from "./entry";
import { mutedFor } from "./mute";
import type { ThreadRowView } from "./types";

/** A row of a Messages list as it is read: its latest entry, with what stands around that. */
export type ThreadRow = EntryRow & {
  /** When its latest entry was written: of what lists are sorted by. */
  at: Date;
  number: string | null;
  customerName: string;
  /** Null: the store's. */
  vendorId: string | null;
  vendorSlug: string;
  vendorName: string;
  /** Of the viewer, as a participant. */
  unread: number;
  muted: boolean;
  awaitingSince: Date | null;
  disputed: boolean;
};

/** These threads' rows in this order, fetched in one statement. What is not the viewer's is not among them. */
export async function threadRowViews(viewer: Viewer, ids: string[]): Promise<ThreadRowView[]> {
  if (ids.length === 0) return [];
  const places = Prisma.sql`select id, place from unnest(${ids}::uuid[]) with ordinality as given (id, place)`;
  return viewsOf(viewer, await readRows(viewer, places));
}

/**
 * The rows of the threads at these places, as far as they exist for the viewer (decision 082), by one plan that each
 * connection keeps. @param places ids of threads and their place among the rows, as SQL that is quick by such a plan
 */
export function readRows(viewer: Viewer, places: Prisma.Sql): Promise<ThreadRow[]> {
  return db.$queryRaw<ThreadRow[]>`${KEPT}
    with page as materialized (${places})
    select t.last_entry_at as at, o.number, c.name as "customerName", v.id as "vendorId", v.slug as "vendorSlug",
      v.name as "vendorName", coalesce(p.unread, 0) as unread, coalesce(p.muted, false) as muted,
      t.awaiting_since as "awaitingSince", t.open_dispute_id is not null as disputed, ${latestColumns()}
    from page join thread t on t.id = page.id and ${threadsSql(viewer)}
    join entry e on e.thread_id = t.id and e.seq = t.last_seq
    join "user" c on c.id = t.customer_id
    left join "order" o on o.id = t.order_id
    left join vendor v on v.id = t.vendor_id
    left join participant p on p.thread_id = t.id and p.user_id = ${viewer.userId}::uuid and p.side = ${sideOf(viewer)}::side
    order by page.place`;
}

/** The rows as the viewer sees them. */
export async function viewsOf(viewer: Viewer, rows: ThreadRow[]): Promise<ThreadRowView[]> {
  const store = (await getStore()).name;
  return rows.map((row) => rowView(viewer, row, store));
}

function rowView(viewer: Viewer, row: ThreadRow, store: string): ThreadRowView {
  const { threadId, number, customerName, vendorId, vendorSlug, vendorName } = row;
  const seller = sellerOf(vendorId === null ? null : { id: vendorId, slug: vendorSlug, name: vendorName }, store);
  const names: Names = { customer: customerName, vendor: seller.name, store };
  return {
    id: threadId,
    order: number === null ? null : { number },
    seller: sellerView(seller),
    customerName,
    unread: row.unread,
    muted: mutedFor(viewer, { participants: [row] }) ?? false,
    latest: entryView(viewer, row, names),
    awaitingSince: row.awaitingSince,
    disputed: row.disputed,
  };
}
