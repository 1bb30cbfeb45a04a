import type pg from "pg";
import { id } from "./id.ts";
import { sceneStatements } from "./scene.ts";
import { messageText, NAMES, SYLLABLES, wordTables } from "./words.ts";

/** Another one whenever what is filled changes: databases are kept between runs. */
export const SEED = 2;

/** How much there is; threads have ten messages each on average. */
export type Size = { messages: number };

/** The vendor whose staff search among 1,000 threads, and an admin. */
export const VENDOR = id("b", 1);
export const VENDOR_STAFF = id("5", 1);
export const ADMIN = id("5", 0);
export const VENDOR_THREADS = 1_000;
const VENDORS = 2_000;

/**
 * Fills a migrated, empty database with a marketplace of that size, the messages written in the order of time, so that
 * those of a thread lie far apart as they would. Always the same one.
 */
export async function seed(db: pg.Client, { messages }: Size, say: (what: string) => void): Promise<void> {
  const threads = messages / 10;
  await db.query("set work_mem = '256MB'");
  await db.query("set maintenance_work_mem = '1GB'");
  // Rows are made whole here: foreign keys are not asked about each of them.
  await db.query("set session_replication_role = replica");
  await db.query("select setseed(0.42)");
  const indexes = await withoutIndexes(db);
  for (const [what, sql] of statements(threads)) {
    say(what);
    await db.query(sql);
  }
  for (const sql of indexes) {
    say(sql.replace(/ USING.*/, ""));
    await db.query(sql);
  }
  say("vacuum analyze");
  await db.query("vacuum analyze");
}

// Filling an index row by row takes many times as long as making it at the end.
async function withoutIndexes(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes
     where schemaname = 'public' and tablename in ('entry', 'user', 'order', 'order_item', 'thread', 'participant')
       and indexname not like '%pkey' and indexname <> 'staff_pkey'`,
  );
  for (const { name } of rows) await db.query(`drop index "${name}"`);
  return rows.map(({ made }) => made);
}

function statements(threads: number): [what: string, sql: string][] {
  const orders = threads * 0.8;
  const customers = threads / 2;
  return [
    ["words", wordTables()],
    [
      "people",
      `insert into "user" (id, name, is_admin) select ${id("5", "i")}, 'Staff ' || i, i = 0
         from generate_series(0, ${VENDORS + 1}) i;
       insert into "user" (id, name)
         select ${id("c", "i")}, first.it || ' ' || initcap(a.it || b.it || c.it)
         from generate_series(1, ${customers}) i
         join bench_name first on first.n = i % ${NAMES.length}
         join bench_syllable a on a.n = i / 3 % ${SYLLABLES.length}
         join bench_syllable b on b.n = i / 97 % ${SYLLABLES.length}
         join bench_syllable c on c.n = i * 7 % ${SYLLABLES.length};
       insert into vendor (id, slug, name) select ${id("b", "i")}, 'shop-' || i, 'Shop ' || initcap(a.it || b.it) || ' ' || i
         from generate_series(1, ${VENDORS + 1}) i
         join bench_syllable a on a.n = i % ${SYLLABLES.length}
         join bench_syllable b on b.n = i / 31 % ${SYLLABLES.length};
       insert into staff (vendor_id, user_id) select ${id("b", "i")}, ${id("5", "i")}
         from generate_series(1, ${VENDORS + 1}) i`,
    ],
    [
      "threads",
      // Every order has a thread, a quarter of them a second one with another vendor. A tenth are the store's own.
      `create unlogged table bench_thread as
         select n, case when n <= ${orders} then n else n - ${orders} end as at,
           1 + (n::bigint * 7919 % ${customers}) as customer, 1 + n * 13 % 19 as messages,
           case when n <= ${orders} and n % ${Math.max(8, orders / VENDOR_THREADS)} = 7 then 1
                when n % 10 = 3 then null else 2 + n::bigint * 104729 % ${VENDORS} end as vendor,
           timestamptz '2023-01-01' + n % ${orders} * interval '1 year' * 2.8 / ${orders} as begun
         from generate_series(1, ${threads}) n;
       update bench_thread second set customer = first.customer from bench_thread first
         where second.n > ${orders} and first.n = second.at;
       update bench_thread second set vendor = 2 + (coalesce(second.vendor, 0) + 1) % ${VENDORS} from bench_thread first
         where second.n > ${orders} and first.n = second.at and second.vendor is not distinct from first.vendor;
       insert into "order" (id, source, external_id, number, customer_id, status, currency, placed_at, source_updated_at,
           content_hash, items_total, shipping_total, tax_total, discount_total, total)
         select ${id("0", "n")}, 'bench', n, 100000 + n, ${id("c", "customer")}, 'shipped', 'EUR', begun, begun, n,
           10, 0, 0, 0, 10
         from bench_thread where n <= ${orders};
       insert into order_vendor (vendor_id, order_id, placed_at)
         select ${id("b", "vendor")}, ${id("0", "at")}, begun from bench_thread where vendor is not null
         on conflict do nothing;
       insert into order_item (id, order_id, position, external_id, name, quantity, unit_price, vendor_id)
         select ${id("f", "n")}, ${id("0", "at")}, n, n, 'Item ' || n, 1, 10, ${id("b", "vendor")} from bench_thread`,
    ],
    [
      "messages",
      `create unlogged table bench_message as
         select n, seq, begun + seq * seq * interval '7 hours' * random() as written
         from bench_thread, generate_series(1, messages) seq;
       insert into entry (id, thread_id, seq, kind, side, author_id, text, send_key, created_at)
         select ${id("e", "k")}, ${id("a", "m.n")}, seq, 'message',
           (case when seq % 2 = 1 then 'customer' when vendor is null then 'store' else 'vendor' end)::side,
           case when seq % 2 = 1 then ${id("c", "customer")} else ${id("5", "coalesce(vendor, 0)")} end,
           ${messageText(threads * 10)}, k, written
         from (select *, row_number() over (order by written, n, seq) as k from bench_message) m
         join bench_thread t using (n)
         join bench_sentence a on a.n = (k * 7907 + k / 50021) % 50000
         join bench_sentence b on b.n = (k * 6007 + k / 49999 * 31) % 50000
         join bench_han h on h.n = k * 17 % 5000
         order by written;
       insert into thread (id, order_id, customer_id, vendor_id, last_seq, last_entry_at, awaiting_since, created_at)
         select ${id("a", "n")}, ${id("0", "at")}, ${id("c", "customer")}, ${id("b", "vendor")}, messages, last,
           case when messages % 2 = 1 and n % 20 = 0 then last end, begun
         from bench_thread join (select n, max(written) as last from bench_message group by n) l using (n)
         order by last;
       insert into participant (thread_id, user_id, side, vendor_id, last_read_seq, unread)
         select ${id("a", "n")}, ${id("c", "customer")}, 'customer', null, messages, 0 from bench_thread
         union all
         select ${id("a", "n")}, ${id("5", "coalesce(vendor, 0)")}, (case when vendor is null then 'store' else 'vendor' end)::side,
           ${id("b", "vendor")}, messages - (n % 20 = 0)::int, (n % 20 = 0)::int from bench_thread`,
    ],
    ["the people and threads whose pages are measured", sceneStatements()],
    [
      "tidy",
      "drop table bench_thread, bench_message, bench_sentence, bench_word, bench_han, bench_name, bench_syllable",
    ],
  ];
}
