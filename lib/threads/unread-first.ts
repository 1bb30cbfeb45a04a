import type { CustomerViewer, SellerViewer, Viewer } from "@/lib/accounts/viewer";
import type { Cursor } from "@/lib/cursor";
import { db, Prisma } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";
import { type EntryRow, latestColumns } from "./entry";
import { COUNTED } from "./unread";

/**
 * A place in a list: which thread stands there, with its latest entry, and whether it is among the unread. It says
 * nothing of who may see what: rows are loaded through threadsFor.
 */
export type Standing = EntryRow & { at: Date; fresh: boolean };

/** The customer's threads that have an entry, the unread first, each part newest first. @param after in that part */
export function customersStanding(
  viewer: CustomerViewer,
  { part, after }: { part: "unread" | "read"; after: Cursor | null },
  take: number,
): Promise<Standing[]> {
  const read = (from: Cursor | null) => Prisma.sql`(
    select t.id, t.last_seq, t.last_entry_at, false as fresh from thread t
    where t.last_entry_at is not null and ${theirs(viewer)} ${past(from)} and not ${isUnread(viewer)}
    order by t.last_entry_at desc, t.id desc limit ${take}::int)`;
  if (part === "read") return stand(viewer, read(after), take);
  return stand(viewer, Prisma.sql`${unread(viewer, after, take)} union all ${read(null)}`, take);
}

/** The seller's threads with something unread, newest first. */
export function unreadStanding(viewer: SellerViewer, after: Cursor | null, take: number): Promise<Standing[]> {
  return stand(viewer, unread(viewer, after, take), take);
}

function stand(viewer: Viewer, threads: Prisma.Sql, take: number): Promise<Standing[]> {
  return db.$queryRaw<Standing[]>`
    with first as materialized (
      select thread_id from participant p where ${unreadOf(viewer)} limit ${COUNTED + 1}::int
    )
    select page.fresh, page.last_entry_at as at, ${latestColumns()}
    from (
      select * from (${threads}) as threads order by fresh desc, last_entry_at desc, id desc limit ${take}::int
    ) as page join entry e on e.thread_id = page.id and e.seq = page.last_seq
    order by fresh desc, last_entry_at desc, page.id desc`;
}

// PostgreSQL cannot tell few from many (decision 043): the few are sorted, among the many the newest are walked.
function unread(viewer: Viewer, after: Cursor | null, take: number): Prisma.Sql {
  const newest = Prisma.sql`${past(after)} order by t.last_entry_at desc, t.id desc limit ${take}::int`;
  const columns = Prisma.sql`t.id, t.last_seq, t.last_entry_at, true as fresh`;
  return Prisma.sql`(
      select ${columns} from first join thread t on t.id = first.thread_id
      where (select count(*) from first) <= ${COUNTED}::int and ${theirs(viewer)} ${newest}
    ) union all (
      select ${columns} from thread t
      where (select count(*) from first) > ${COUNTED}::int and t.last_entry_at is not null and ${theirs(viewer)}
        and ${isUnread(viewer)} ${newest}
    )`;
}

const isUnread = (viewer: Viewer) =>
  Prisma.sql`exists (select 1 from participant p where p.thread_id = t.id and ${unreadOf(viewer)})`;

const unreadOf = (viewer: Viewer) =>
  Prisma.sql`p.user_id = ${viewer.userId}::uuid and p.side = ${sideOf(viewer)}::side and p.unread > 0`;

const past = (after: Cursor | null) =>
  after ? Prisma.sql`and (t.last_entry_at, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty;

// For speed alone: it leads to the viewer's index.
function theirs(viewer: Viewer): Prisma.Sql {
  if (viewer.as === "customer") return Prisma.sql`t.customer_id = ${viewer.userId}::uuid`;
  const others = Prisma.sql`t.customer_id <> ${viewer.userId}::uuid`;
  return viewer.as === "admin" ? others : Prisma.sql`t.vendor_id = any(${viewer.vendorIds}::uuid[]) and ${others}`;
}
