import type { SellerViewer, Viewer } from "@/lib/accounts/viewer";
import type { Amount } from "@/lib/amount";
import { db, Prisma } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";
import type { Side } from "./types";

/** So many unread threads, and open disputes, are counted: a header takes the same time whatever has piled up. */
export const COUNTED = 1_000;

// Said, not given: a plan that is kept (lib/db.ts) knows how far it goes.
const FIRST = Prisma.raw(`${COUNTED}`);
const PAST = Prisma.raw(`${COUNTED + 1}`);
const SIDES = {
  customer: Prisma.sql`'customer'::side`,
  vendor: Prisma.sql`'vendor'::side`,
  store: Prisma.sql`'store'::side`,
};

/** The numbers of a header, a rail and a bell: unread entries, the threads they are in, open disputes. */
export type Counts = { unread: Amount; unreadThreads: Amount; disputes: Amount };

/** How many entries the viewer has unread: the number of the icon, the tab and the menu (PRODUCT 2). */
export async function countUnread(viewer: Viewer): Promise<Amount> {
  return (await count(viewer, Prisma.sql`0`)).unread;
}

/** What is unread and disputed for a seller, in one statement. */
export function countDesk(viewer: SellerViewer): Promise<Counts> {
  return count(viewer, disputesSql(idOf(viewer), shopsOf(viewer)));
}

async function count(viewer: Viewer, disputes: Prisma.Sql): Promise<Counts> {
  const counts = countsSql(idOf(viewer), sideOf(viewer), shopsOf(viewer), disputes);
  const [row] = await db.$queryRaw<{ counted: number[] }[]>`select (${counts}) as counted`;
  return countsOf(row?.counted);
}

const idOf = ({ userId }: Viewer) => Prisma.sql`${userId}::uuid`;
const shopsOf = (viewer: Viewer) => (viewer.as === "vendor" ? Prisma.sql`${viewer.vendorIds}::uuid[]` : null);

/**
 * The three numbers as SQL, for countsOf to read. Read from partial indexes over what is unread and what is disputed,
 * whatever has been read before, and no further than to COUNTED. @param user, shops as SQL; shops null: all
 */
export function countsSql(user: Prisma.Sql, side: Side, shops: Prisma.Sql | null, disputes: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select array[coalesce(sum(unread) filter (where n <= ${FIRST}), 0), count(*), (${disputes})]::int[]
    from (
      select unread, row_number() over () as n from participant
      where user_id = ${user} and side = ${SIDES[side]} and unread > 0
        ${shops ? Prisma.sql`and vendor_id = any(${shops})` : Prisma.empty} limit ${PAST}
    ) as first`;
}

/** Nobody is a seller's participant of what they bought, so only the disputes need to ask. */
export function disputesSql(user: Prisma.Sql, shops: Prisma.Sql | null): Prisma.Sql {
  const open = (more: Prisma.Sql) => Prisma.sql`
    select 1 from thread where open_dispute_id is not null and customer_id <> ${user} ${more} limit ${PAST}`;
  // Shop by shop, each by its index: of "one of these shops" PostgreSQL would look through everybody's.
  const first = shops
    ? Prisma.sql`select 1 from unnest(${shops}) as shop (id)
        cross join lateral (${open(Prisma.sql`and vendor_id = shop.id`)}) as its limit ${PAST}`
    : open(Prisma.empty);
  return Prisma.sql`select count(*) from (${first}) as first`;
}

/** @param counted what countsSql gave; nothing: nothing */
export function countsOf(counted: number[] | null | undefined): Counts {
  const [unread = 0, threads = 0, disputes = 0] = counted ?? [];
  const upTo = (found: number): Amount => (found > COUNTED ? { atLeast: COUNTED } : found);
  return {
    unread: threads > COUNTED ? { atLeast: unread } : unread,
    unreadThreads: upTo(threads),
    disputes: upTo(disputes),
  };
}
