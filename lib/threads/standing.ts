import type { CustomerViewer, SellerViewer, Viewer } from "@/lib/accounts/viewer";
import type { Cursor } from "@/lib/cursor";
import { db, KEPT, Prisma } from "@/lib/db";
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
  const nothing = Prisma.sql`select t.id, t.last_seq, t.last_entry_at, true as fresh from thread t where false`;
  if (part === "read") return db.$queryRaw`${KEPT}${stand(nothing, read(viewer, after, take))}`;
  return db.$queryRaw`${KEPT}${stand(unread(viewer, after, take), read(viewer, null, take))}`;
}

/** The seller's threads with something unread, newest first. */
export function unreadStanding(viewer: SellerViewer, after: Cursor | null, take: number): Promise<Standing[]> {
  // Planned anew each time: what is quick for a small shop is not for a big one (test/plans).
  return db.$queryRaw`${stand(unread(viewer, after, take), null)}`;
}

/**
 * The seller's threads that have an entry, newest first. They are found before anything is joined to them: for half a
 * million that might come PostgreSQL makes itself ready, for the 26 that do it need not.
 */
export function newestStanding(viewer: SellerViewer, after: Cursor | null, take: number): Promise<Standing[]> {
  const newest = Prisma.sql`
    select t.id, t.last_seq, t.last_entry_at, false as fresh from thread t
    where t.last_entry_at is not null and ${theirs(viewer)} ${past(after)}
    order by t.last_entry_at desc, t.id desc limit ${written(take)}`;
  return db.$queryRaw`${viewer.as === "admin" ? KEPT : Prisma.empty}${stand(newest, null)}`;
}

function stand(unreads: Prisma.Sql, reads: Prisma.Sql | null): Prisma.Sql {
  return Prisma.sql`
    with unread as materialized (${unreads})
    select page.fresh, page.last_entry_at as at, ${latestColumns()}
    from (select * from unread ${reads ? Prisma.sql`union all (${reads})` : Prisma.empty}) as page
    join entry e on e.thread_id = page.id and e.seq = page.last_seq
    order by fresh desc, last_entry_at desc, page.id desc`;
}

// PostgreSQL cannot tell few from many (decision 043): the few are looked up and sorted, among the many the newest are
// walked. Scalar and lateral, so that either is done thread by thread, and never by joining all with all.
function unread(viewer: Viewer, after: Cursor | null, take: number): Prisma.Sql {
  const where = Prisma.sql`t.last_entry_at is not null and ${theirs(viewer)} ${past(after)}`;
  return Prisma.sql`
    with first as materialized (
      select thread_id from participant p where ${unreadOf(viewer)} limit ${written(COUNTED + 1)}
    )
    select * from (
      (select t.*, true as fresh from first cross join lateral (
        select t.id, t.last_seq, t.last_entry_at from thread t where t.id = first.thread_id and ${where} limit 1) as t
      where (select count(*) from first) <= ${written(COUNTED)})
      union all
      (select t.id, t.last_seq, t.last_entry_at, true from thread t
      where (select count(*) from first) > ${written(COUNTED)} and ${where} and ${isUnread(viewer)}
      order by t.last_entry_at desc, t.id desc limit ${written(take)})
    ) as unread order by last_entry_at desc, id desc limit ${written(take)}`;
}

/** As many as the unread leave room for. */
function read(viewer: Viewer, after: Cursor | null, take: number): Prisma.Sql {
  return Prisma.sql`
    select t.id, t.last_seq, t.last_entry_at, false from thread t
    where t.last_entry_at is not null and ${theirs(viewer)} ${past(after)} and not ${isUnread(viewer)}
    order by t.last_entry_at desc, t.id desc limit (select greatest(0, ${written(take)} - count(*)) from unread)`;
}

/** Part of the statement and no value, so that its plan knows it (KEPT). */
const written = (count: number) => Prisma.raw(String(Math.trunc(count)));

const isUnread = (viewer: Viewer) =>
  Prisma.sql`((select true from participant p where p.thread_id = t.id and ${unreadOf(viewer)}) is true)`;

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
