import type { CustomerViewer, SellerViewer, VendorViewer, Viewer } from "@/lib/accounts/viewer";
import type { Cursor } from "@/lib/cursor";
import { Prisma } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";
import { SHOWN_SQL } from "./filters";
import { COUNTED } from "./unread";

/**
 * Which threads stand in a list, as SQL: `id`, `at` and from 1 on `place`. It says nothing of who may see what: rows are
 * loaded through threadsSql. `kept`: quick by a plan that is the same for everybody (test/plans).
 */
export type Standing = { places: Prisma.Sql; kept: boolean };

/** The customer's threads that have an entry, the unread first, each part newest first. @param after in that part */
export function customersStanding(
  viewer: CustomerViewer,
  { part, after }: { part: "unread" | "read"; after: Cursor | null },
  take: number,
): Standing {
  const nothing = Prisma.sql`select t.id, t.last_entry_at, true as fresh from thread t where false`;
  const unreads = part === "read" ? nothing : unread(viewer, after, take);
  const reads = read(viewer, part === "read" ? after : null, take);
  const page = placed(Prisma.sql`select * from unread union all (${reads})`, take);
  return { places: Prisma.sql`with unread as materialized (${unreads}) ${page}`, kept: true };
}

/** The seller's threads with something unread, newest first. */
export function unreadStanding(viewer: SellerViewer, after: Cursor | null, take: number): Standing {
  return { places: placed(unread(viewer, after, take), take), kept: viewer.as === "admin" };
}

/** Those of the seller's threads that have an entry and that the filter shows, newest first. */
export function newestStanding(
  viewer: SellerViewer,
  show: keyof typeof SHOWN_SQL,
  after: Cursor | null,
  take: number,
): Standing {
  const newest = (whose: Prisma.Sql, past: Prisma.Sql, most: number) => Prisma.sql`
    select t.id, t.last_entry_at, false as fresh from thread t
    where t.last_entry_at is not null and ${SHOWN_SQL[show]} and ${whose} ${past}
      and t.customer_id <> ${viewer.userId}::uuid
    order by t.last_entry_at desc, t.id desc limit ${written(most)}`;
  const walk = (whose: Prisma.Sql) => walked(newest(whose, past(after), 1), newest(whose, FURTHER, 1), take);
  const all = viewer.as === "admin" ? newest(Prisma.sql`true`, past(after), take) : ofShops(viewer, walk);
  return { places: placed(all, take), kept: true };
}

// Shop by shop, each by its index: of several at once PostgreSQL would sort all. One is named: of a list of shops PostgreSQL
// expects ten, finds that dear, and plans anew each time.
function ofShops({ vendorIds }: VendorViewer, walk: (whose: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  if (vendorIds.length === 1) return walk(Prisma.sql`t.vendor_id = ${vendorIds[0]}::uuid`);
  return Prisma.sql`
    select its.* from unnest(${vendorIds}::uuid[]) as shop (id)
    cross join lateral (${walk(Prisma.sql`t.vendor_id = shop.id`)}) as its`;
}

// From each to the next. Asked for all at once PostgreSQL takes a shop for one of the usual size, of which it would read and
// sort everything; the one next thread is found by the index whatever it takes the shop for.
function walked(first: Prisma.Sql, next: Prisma.Sql, take: number): Prisma.Sql {
  return Prisma.sql`
    with recursive walk as (
      select first.*, 1 as n from (${first}) as first
      union all
      select next.*, n + 1 from walk cross join lateral (${next}) as next where n < ${written(take)}
    ) select id, last_entry_at, fresh from walk`;
}

const FURTHER = Prisma.sql`and (t.last_entry_at, t.id) < (walk.last_entry_at, walk.id)`;

// Limited, though it has no more: of an unread customer's PostgreSQL would expect many, and make itself ready for them.
function placed(page: Prisma.Sql, take: number): Prisma.Sql {
  return Prisma.sql`
    select id, last_entry_at as at, row_number() over (order by fresh desc, last_entry_at desc, id desc)::int as place
    from (${page}) as page order by place limit ${written(take)}`;
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
        select t.id, t.last_entry_at from thread t where t.id = first.thread_id and ${where} limit 1) as t
      where (select count(*) from first) <= ${written(COUNTED)})
      union all
      (select t.id, t.last_entry_at, true from thread t
      where (select count(*) from first) > ${written(COUNTED)} and ${where} and ${isUnread(viewer)}
      order by t.last_entry_at desc, t.id desc limit ${written(take)})
    ) as unread order by last_entry_at desc, id desc limit ${written(take)}`;
}

/** As many as the unread leave room for. */
function read(viewer: Viewer, after: Cursor | null, take: number): Prisma.Sql {
  return Prisma.sql`
    select t.id, t.last_entry_at, false from thread t
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
