import type { Tx } from "@/lib/db";
import type { ImportedOrder } from "./import-types";

/** What the import has to know of an order that is there. */
export type StoredOrder = {
  id: string;
  source: string;
  externalId: string;
  number: string;
  customerId: string;
  sourceUpdatedAt: Date;
  contentHash: string;
};

/** The stored orders that are these, or hold one of their numbers. */
export async function readOrders(tx: Tx, orders: ImportedOrder[]): Promise<StoredOrder[]> {
  return tx.$queryRaw`
    with asked as (
      select * from unnest(${orders.map((it) => it.source)}::text[], ${orders.map((it) => it.externalId)}::text[],
        ${orders.map((it) => it.number)}::text[]) as a (source, external_id, number)
    ), ids as (
      select o.id from "order" o join asked using (source, external_id)
      union select o.id from "order" o join asked using (number)
    )
    select o.id, o.source, o.external_id as "externalId", o.number, o.customer_id as "customerId",
      o.source_updated_at as "sourceUpdatedAt", o.content_hash as "contentHash"
    from ids join "order" o using (id)`;
}

/**
 * Holds orders until the transaction ends: who posts a message holds its order too, so the sellers and the customer
 * stay who they are for each of us. @returns the ids of those about which there is a thread
 */
export async function lockOrders(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  await tx.$queryRaw`select 1 from "order" where id = any(${ids}::uuid[]) order by id for no key update`;
  // A statement of its own: the first one sees only what was there before it waited.
  const threads = await tx.thread.findMany({ where: { orderId: { in: ids } }, select: { orderId: true } });
  return new Set(threads.flatMap(({ orderId }) => orderId ?? []));
}
