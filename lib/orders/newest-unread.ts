import type { SellerViewer } from "@/lib/accounts/viewer";
import type { Cursor } from "@/lib/cursor";
import { db, Prisma } from "@/lib/db";
import type { StoreView } from "@/lib/settings/store";
import { ordersSql } from "./access";
import { sideOf } from "./side";
import { FEW } from "./unread";

/**
 * The ids of the seller's newest orders in whose threads something is unread. It says nothing of who may see what: orders
 * are loaded through ordersFor, whose conditions stand here so that pages are whole. As in threads/standing.ts the few
 * are looked up one by one, and among the many the newest are walked.
 */
export async function newestUnread(viewer: SellerViewer, store: StoreView, after: Cursor | null, take: number) {
  const seen = ordersSql(viewer, store);
  const rows = await db.$queryRaw<{ id: string }[]>`
    with first as materialized (
      select thread_id from participant p where ${unreadOf(viewer)} limit ${FEW + 1}::int
    )
    select id from (
      (select distinct o.id, o.placed_at from first cross join lateral (
        select o.id, o.placed_at from thread t join "order" o on o.id = t.order_id
        where t.id = first.thread_id and ${ofShops(viewer)} and ${seen} ${past("o", after)} limit 1) as o
      where (select count(*) from first) <= ${FEW}::int)
      union all
      (select id, placed_at from (${walk(viewer, seen, after, take)}) as o where (select count(*) from first) > ${FEW}::int)
    ) as o order by placed_at desc, id desc limit ${take * shopsOf(viewer)}::int`;
  // An order with several of the viewer's shops stands here once per shop.
  return [...new Set(rows.map(({ id }) => id))].slice(0, take);
}

function walk(viewer: SellerViewer, seen: Prisma.Sql, after: Cursor | null, take: number): Prisma.Sql {
  const unread = Prisma.sql`(select true from thread t join participant p on p.thread_id = t.id
    where t.order_id = o.id and ${ofShops(viewer)} and ${unreadOf(viewer)} limit 1) is true`;
  const newest = Prisma.sql`order by o.placed_at desc, o.id desc limit ${take}::int`;
  if (viewer.as === "admin")
    return Prisma.sql`
      select o.id, o.placed_at from "order" o where ${seen} ${past("o", after)} and ${unread} ${newest}`;
  // Shop by shop and by name: only of a shop it knows does PostgreSQL know whether it has much.
  const shops = viewer.vendorIds.map(
    (id) => Prisma.sql`(
      select v.order_id as id, v.placed_at from order_vendor v
      where v.vendor_id = ${id}::uuid ${past("v", after)}
        and (select ${seen} and ${unread} from "order" o where o.id = v.order_id)
      order by v.placed_at desc, v.order_id desc limit ${take}::int)`,
  );
  return Prisma.join(shops, " union all ");
}

const unreadOf = (viewer: SellerViewer) =>
  Prisma.sql`p.user_id = ${viewer.userId}::uuid and p.side = ${sideOf(viewer)}::side and p.unread > 0`;

const ofShops = (viewer: SellerViewer) =>
  viewer.as === "admin" ? Prisma.sql`true` : Prisma.sql`t.vendor_id = any(${viewer.vendorIds}::uuid[])`;

const shopsOf = (viewer: SellerViewer) => (viewer.as === "admin" ? 1 : viewer.vendorIds.length);

function past(of: "o" | "v", after: Cursor | null): Prisma.Sql {
  if (!after) return Prisma.empty;
  const place = of === "o" ? Prisma.sql`(o.placed_at, o.id)` : Prisma.sql`(v.placed_at, v.order_id)`;
  return Prisma.sql`and ${place} < (${after.at}::timestamptz, ${after.id}::uuid)`;
}
