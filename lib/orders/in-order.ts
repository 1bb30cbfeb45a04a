import type { Viewer } from "@/lib/accounts/viewer";
import { KEPT, Prisma, type Tx } from "@/lib/db";
import type { StoreView } from "@/lib/settings/store";
import { ordersSql } from "./access";
import type { ThreadState } from "./row";
import type { SoldItem } from "./sellers";
import { sideOf } from "./side";

/** What of an order says who answers for it, and how its threads stand for the viewer. */
export type InOrder = {
  id: string;
  number: string;
  customerId: string;
  customer: { name: string };
  items: SoldItem[];
  threads: ThreadState[];
};

/** `version` is another one whenever the order was changed. */
export type FoundInOrder = InOrder & { version: string };

/**
 * The order of a number, if it exists for the viewer. Asked at every message and whenever one was seen, so it keeps its
 * plan: worded by Prisma and planned anew it took four times as long.
 */
export async function findInOrder(tx: Tx, viewer: Viewer, number: string, store: StoreView) {
  const [order] = await tx.$queryRaw<FoundInOrder[]>`${KEPT}${inOrderSql(viewer, number, store)}`;
  return order ? readInOrder(order) : null;
}

/** The same as SQL: one row or none, for readInOrder. */
export function inOrderSql(viewer: Viewer, number: string, store: StoreView): Prisma.Sql {
  return Prisma.sql`
    select o.id, o.number, o.xmin::text as version, o.customer_id as "customerId",
      json_build_object('name', customer.name) as customer, (
        select coalesce(json_agg(json_build_object('vendor', ${VENDOR}) order by i.position, i.id), '[]')
        from order_item i left join vendor v on v.id = i.vendor_id where i.order_id = o.id
      ) as items, (
        select coalesce(json_agg(json_build_object(${stateFields(viewer)})), '[]') from thread t where t.order_id = o.id
      ) as threads
    from "order" o join "user" customer on customer.id = o.customer_id
    where o.number = ${number} and ${ordersSql(viewer, store)}`;
}

/** The vendor "v" in JSON; null where none was joined. */
export const VENDOR = Prisma.sql`case when v.id is not null then
  json_build_object('id', v.id, 'slug', v.slug, 'name', v.name, 'removedAt', v.removed_at) end`;

/** How the thread "t" stands, for the viewer too: of a JSON object. */
export function stateFields(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    'id', t.id, 'vendorId', t.vendor_id, 'lastSeq', t.last_seq,
    'seenByCustomer', t.seen_by_customer, 'seenBySeller', t.seen_by_seller, 'disputes', (
      select coalesce(json_agg(json_build_object('id', d.id, 'openSeq', d.open_seq, 'closeSeq', d.close_seq,
        'openedAt', d.opened_at, 'closedAt', d.closed_at, 'openedSide', d.opened_side)), '[]')
      from dispute d where d.thread_id = t.id
    ), 'participants', (
      select coalesce(json_agg(json_build_object('unread', p.unread, 'lastReadSeq', p.last_read_seq,
        'muted', p.muted)), '[]')
      from participant p
      where p.thread_id = t.id and p.user_id = ${viewer.userId}::uuid and p.side = ${sideOf(viewer)}::side
    )`;
}

/** JSON has no dates. */
export function readInOrder({ items, threads, ...order }: FoundInOrder): FoundInOrder {
  return { ...order, items: items.map(soldOf), threads: threads.map(stateOf) };
}

export function soldOf<Item extends SoldItem>({ vendor, ...item }: Item) {
  return { ...item, vendor: vendor && { ...vendor, removedAt: vendor.removedAt && new Date(vendor.removedAt) } };
}

export function stateOf<State extends ThreadState>({ disputes, ...state }: State) {
  const dated = ({ openedAt, closedAt, ...dispute }: State["disputes"][number]) => ({
    ...dispute,
    openedAt: new Date(openedAt),
    closedAt: closedAt && new Date(closedAt),
  });
  return { ...state, disputes: disputes.map(dated) };
}
