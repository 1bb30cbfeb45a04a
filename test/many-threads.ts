import { db } from "@/lib/db";

type Many = {
  customer: { id: string };
  vendor: { id: string };
  count: number;
  /** Staff of the vendor who have so many unread in each. */
  readers?: string[];
  unread?: number;
  disputed?: boolean;
};

/** So many threads of one customer with one vendor at once, each with one message, about orders of their own. */
export async function manyThreads({ customer, vendor, count, readers = [], unread = 1, disputed = false }: Many) {
  await db.$executeRaw`
    with bought as (
        insert into "order" (id, source, external_id, number, customer_id, status, currency, placed_at, source_updated_at,
          content_hash, items_total, shipping_total, tax_total, discount_total, total)
        select gen_random_uuid(), 'many', it, 'many-' || it, ${customer.id}::uuid, 'x', 'EUR', now(), now(), '', 0, 0, 0, 0, 0
        from (select gen_random_uuid()::text as it from generate_series(1, ${count}::int)) as many returning id, placed_at),
    sold as (
      insert into order_vendor (vendor_id, order_id, placed_at) select ${vendor.id}::uuid, id, placed_at from bought),
    made as (
      insert into thread (id, customer_id, vendor_id, order_id, last_seq, last_entry_at)
      select gen_random_uuid(), ${customer.id}::uuid, ${vendor.id}::uuid, id, 1, now() - random() * interval '1 year'
      from bought returning id, last_entry_at),
    said as (
      insert into entry (id, thread_id, seq, kind, side, author_id, text, send_key, created_at)
      select gen_random_uuid(), id, 1, ${disputed ? "dispute_opened" : "message"}::entry_kind, 'customer',
        ${customer.id}::uuid, 'x', id::text, last_entry_at
      from made returning id, thread_id),
    opened as (
      insert into dispute (id, thread_id, vendor_id, reason_id, open_seq, opened_at, opened_by_id, opened_side)
      select gen_random_uuid(), thread_id, ${vendor.id}::uuid, id, 1, now(), ${customer.id}::uuid, 'customer'
      from said where ${disputed})
    insert into participant (thread_id, user_id, side, vendor_id, unread)
    select id, reader::uuid, 'vendor', ${vendor.id}::uuid, ${unread}::int from made, unnest(${readers}::text[]) as reader`;
  await db.$executeRaw`
    update thread set open_dispute_id = dispute.id from dispute
    where dispute.thread_id = thread.id and dispute.closed_at is null and thread.open_dispute_id is null`;
  // As autovacuum would, sooner or later.
  await db.$executeRaw`analyze`;
}
