import type pg from "pg";

/** Who has much: a shop with a quarter of all threads, a customer with a thousand, an admin to whom all is unread. */
export const BIG = { customer: id("c", 1), shop: id("b", 1), staff: id("5", 1), admin: id("5", 0) };
/** And who has little. */
export const SMALL = { customer: id("c", 9_000), shop: id("b", 77), staff: id("5", 77), admin: id("5", 1_000) };
/** A thread of the shop with very many entries, and one of each kind beside it: about the orders of these numbers. */
export const LONG = {
  number: "100002",
  slug: "shop-1",
  customer: id("c", 2),
  entries: 5_000,
  file: id("f", 2 * 100_000 + 10),
};

const THREADS = 20_000;
const SHOPS = 500;

/** Fills a migrated, empty database with 200,000 messages and all that hangs on them, and gathers statistics. */
export async function fill(db: pg.Client): Promise<void> {
  // Vacuum marks pages as seen by all, which index-only scans live on, only if what filled them is written: the tests'
  // server commits before it is.
  await db.query("set synchronous_commit = on");
  // Rows are made whole here: foreign keys are not asked about each of them.
  await db.query("set session_replication_role = replica");
  for (const sql of STATEMENTS) await db.query(sql);
  await db.query("set session_replication_role = default");
  await db.query("vacuum analyze");
}

// Thread n is about order n. A tenth are the store's, a quarter the big shop's; every thirteenth is the big customer's.
const STATEMENTS = [
  `insert into "user" (id, name, email, is_admin)
     select ${id("5", "n")}, 'Staff ' || n, 's' || n || '@example.com', n in (0, 1000) from generate_series(0, 1000) n`,
  `insert into "user" (id, name, email)
     select ${id("c", "n")}, 'Customer ' || n, 'c' || n || '@example.com' from generate_series(1, 10000) n`,
  `insert into vendor (id, slug, name) select ${id("b", "n")}, 'shop-' || n, 'Shop ' || n
     from generate_series(1, ${SHOPS}) n`,
  `insert into staff (vendor_id, user_id) select ${id("b", "n")}, ${id("5", "n")} from generate_series(1, ${SHOPS}) n`,
  `create unlogged table made as
     select n, case when n % 13 = 1 then 1 else 2 + (n - 2) % 9999 end as customer,
       case when n % 10 = 3 then null when n % 4 = 2 then 1 else 2 + n * 7919 % (${SHOPS} - 1) end as shop,
       timestamptz '2026-01-01' + n * 7 % ${THREADS} * interval '15 minutes' as begun,
       case when n = 2 then ${LONG.entries} else 1 + n * 13 % 19 end as entries,
       n % 8 = 6 as disputed, n % 40 = 5 as awaiting
     from generate_series(1, ${THREADS}) n`,
  `insert into "order" (id, source, external_id, number, customer_id, status, currency, placed_at, source_updated_at,
       content_hash, items_total, shipping_total, tax_total, discount_total, total)
     select ${id("0", "n")}, 'plans', n, (100000 + n)::text, ${id("c", "customer")}, 'shipped', 'EUR', begun, begun, n,
       10, 0, 0, 0, 10 from made`,
  `insert into order_item (id, order_id, position, external_id, name, quantity, unit_price, vendor_id)
     select gen_random_uuid(), ${id("0", "n")}, p, p, 'Lamp', 1, 5, ${id("b", "shop")} from made, generate_series(1, 2) p`,
  `insert into order_vendor (vendor_id, order_id, placed_at)
     select ${id("b", "shop")}, ${id("0", "n")}, begun from made where shop is not null`,
  `insert into tracking (id, order_id, position, carrier, number)
     select gen_random_uuid(), ${id("0", "n")}, 1, 'DHL', 'JD' || n from made`,
  `insert into entry (id, thread_id, seq, kind, side, author_id, text, send_key, created_at)
     select ${id("e", "n::bigint * 10000 + seq")}, ${id("a", "n")}, seq,
       (case when disputed and seq = 1 then 'dispute_opened' else 'message' end)::entry_kind,
       (case when seq % 2 = 1 then 'customer' when shop is null then 'store' else 'vendor' end)::side,
       case when seq % 2 = 1 then ${id("c", "customer")} else ${id("5", "coalesce(shop, 0)")} end,
       'Message ' || seq, n || ' ' || seq, begun + seq * interval '1 second'
     from made, generate_series(1, entries) seq order by seq`,
  `insert into thread (id, order_id, customer_id, vendor_id, last_seq, last_entry_at, awaiting_since, open_dispute_id)
     select ${id("a", "n")}, ${id("0", "n")}, ${id("c", "customer")}, ${id("b", "shop")}, entries,
       begun + entries * interval '1 second', case when awaiting then begun end,
       case when disputed and n % 16 = 6 then ${id("d", "n")} end from made`,
  `insert into dispute (id, thread_id, vendor_id, reason_id, open_seq, opened_at, opened_by_id, opened_side,
       close_seq, closed_at, closed_by_id, closed_side)
     select ${id("d", "n")}, ${id("a", "n")}, ${id("b", "shop")}, ${id("e", "n::bigint * 10000 + 1")}, 1, begun,
       ${id("c", "customer")}, 'customer', case when closed then 2 end, case when closed then begun + interval '1 day' end,
       case when closed then ${id("5", "0")} end, case when closed then 'store'::side end
     from (select *, n % 16 <> 6 as closed from made where disputed) as made`,
  // Of the big customer, the big shop and the admin much is unread; of the others one in thirty.
  `insert into participant (thread_id, user_id, side, vendor_id, last_read_seq, unread)
     select ${id("a", "n")}, ${id("c", "customer")}, 'customer'::side, null, entries - new, new
     from (select *, (case when customer = 1 then n % 3 <> 0 else n % 30 = 0 end)::int as new from made) as made
     union all
     select ${id("a", "n")}, ${id("5", "shop")}, 'vendor'::side, ${id("b", "shop")}, entries - new, new
     from (select *, (case when shop = 1 then n % 3 <> 0 else n % 30 = 0 end)::int as new from made where shop is not null) as made
     union all
     select ${id("a", "n")}, ${id("5", "0")}, 'store'::side, null, entries - 1, 1 from made`,
  `insert into delivery (id, kind, state, recipient_id, to_address, entry_id, sent_at, created_at)
     select gen_random_uuid(), 'new_message', 'sent', ${id("c", "customer")}, 'c' || customer || '@example.com',
       ${id("e", "n::bigint * 10000 + seq")}, begun, begun
     from made, generate_series(1, least(entries, 5)) seq`,
  "update store set mailbox = 'store@example.com'",
  `insert into delivery (id, kind, state, recipient_id, to_address, entry_id, created_at)
     select gen_random_uuid(), 'new_message', 'sent', null, case when n % 9 > 0 then 'store@example.com' end,
       ${id("e", "n::bigint * 10000 + 1")}, begun from made`,
  `insert into answer (entry_id, vendor_id, waited_seconds, answered_at)
     select ${id("e", "n::bigint * 10000 + 2")}, ${id("b", "shop")}, 600, begun from made where shop is not null and entries > 1`,
  `insert into throttle (key, count, reset_at) select 'message:' || n, 1, now() from generate_series(1, 5000) n`,
  // Every fifth message has two files, and of one in a hundred nobody sent the file yet.
  `insert into file (id, uploader_id, entry_id, position, key, name, type, size)
     select ${id("f", "n::bigint * 100000 + seq * 10 + position")}, ${id("c", "customer")},
       ${id("e", "n::bigint * 10000 + seq")}, position, 'k' || n || ' ' || seq || ' ' || position, 'lamp.jpg', 'image/jpeg', 9
     from made, generate_series(1, entries, 5) seq, generate_series(0, 1) position`,
  `insert into file (id, uploader_id, key, name, type, size)
     select ${id("f", "n * 10 + 7")}, ${id("c", "customer")}, 'u' || n, 'lamp.jpg', 'image/jpeg', 9 from made where n % 100 = 1`,
  "drop table made",
];

/** A UUID of a kind and a number. @param n a number, or SQL that gives one (null stays null) */
function id(kind: string, n: number | string): string {
  if (typeof n === "number") return `${kind.repeat(8)}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
  return `('${kind.repeat(8)}-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;
}
