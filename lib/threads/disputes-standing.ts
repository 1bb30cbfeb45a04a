import type { SellerViewer } from "@/lib/accounts/viewer";
import type { Cursor } from "@/lib/cursor";
import { db, Prisma } from "@/lib/db";

/** How much of the reason a list carries. */
const PREVIEW = 240;

/**
 * A place in a list of disputes: which one stands there, since when, and the beginning of what it is about. It says nothing
 * of who may see what: rows are loaded through threadsFor.
 */
export type StandingDispute = { id: string; at: Date; open: boolean; reason: string };

type Part = "open" | "closed";
/** In which part of the list to begin, and after which place of it. */
export type Start = { part: Part; after: Cursor | null };

/** The disputes of the seller's threads: the open ones, the latest opened first, then the closed, the latest closed first. */
export function disputesStanding(viewer: SellerViewer, { part, after }: Start, take: number) {
  const room = Prisma.sql`(select greatest(0, ${take}::int - count(*)) from open)`;
  const open = part === "open" ? newest(viewer, "open", after, Prisma.sql`${take}::int`) : NONE;
  return stand(open, newest(viewer, "closed", part === "closed" ? after : null, room));
}

/** The open ones alone. */
export function openStanding(viewer: SellerViewer, take: number): Promise<StandingDispute[]> {
  return stand(newest(viewer, "open", null, Prisma.sql`${take}::int`), NONE);
}

const NONE = Prisma.sql`select d.id, d.opened_at as at, true as open, d.reason_id from dispute d where false`;

function stand(open: Prisma.Sql, closed: Prisma.Sql): Promise<StandingDispute[]> {
  return db.$queryRaw<StandingDispute[]>`
    with open as materialized (${open})
    select page.id, page.at, page.open, left(e.text, ${PREVIEW}::int) as reason
    from (select * from open union all (${closed})) as page join entry e on e.id = page.reason_id
    order by page.open desc, page.at desc, page.id desc`;
}

// Shop by shop and by name, so that each index serves its own: of several at once PostgreSQL would sort all.
function newest(viewer: SellerViewer, part: Part, after: Cursor | null, limit: Prisma.Sql): Prisma.Sql {
  const at = part === "open" ? Prisma.sql`d.opened_at` : Prisma.sql`d.closed_at`;
  const state = part === "open" ? Prisma.sql`d.closed_at is null` : Prisma.sql`d.closed_at is not null`;
  const past = after ? Prisma.sql`and (${at}, d.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : Prisma.empty;
  const those = (of: Prisma.Sql) => Prisma.sql`(
    select d.id, ${at} as at, ${part === "open"}::boolean as open, d.reason_id from dispute d
    where ${state} ${of} ${past}
      and (select t.customer_id <> ${viewer.userId}::uuid from thread t where t.id = d.thread_id)
    order by ${at} desc, d.id desc limit ${limit})`;
  const shops =
    viewer.as === "admin"
      ? [those(Prisma.empty)]
      : viewer.vendorIds.map((id) => those(Prisma.sql`and d.vendor_id = ${id}::uuid`));
  return Prisma.sql`
    select * from (${Prisma.join(shops, " union all ")}) as d order by at desc, id desc limit ${limit}`;
}
