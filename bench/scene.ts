import { id } from "./id.ts";

// The people whose pages are measured, the same at every size, and newer than everybody else's threads.
const d = (n: number | string) => id("d", n);
const SHOP = id("b", 1);

export const SCENE = {
  customer: d(1),
  writer: d(2),
  admin: d(3),
  /** Of the shop of most of the scene. */
  staff: id("5", 1),
  shop: "shop-1",
  /** Thread 1: 60 messages, all read; thread 2: 20,000, with the second shop; thread 50: the writer's, of 8. */
  order: "B1",
  longOrder: "B2",
  longShop: "bench-second",
  longThread: 20_000,
  writerOrder: "B50",
  writerThread: d(50),
  writerMessages: 8,
} as const;

/** The admin whose unread is counted: so many threads, or all there are. */
const UNREAD = 100_000;

/**
 * 40 orders of one customer with two sellers each; one of another, and 60 of theirs that are disputed and await an
 * answer; threads with the shop, of 8 messages but for the two long ones.
 */
export function sceneStatements(): string {
  return `
    insert into "user" (id, name, email, is_admin) values
      (${quoted(d(1))}, 'Carla Newark', 'carla@bench.example', false),
      (${quoted(d(2))}, 'Olive Newark', 'olive@bench.example', false),
      (${quoted(d(3))}, 'Ada Newark', 'ada@bench.example', true);
    update "user" set email = 'staff@bench.example' where id = ${quoted(id("5", 1))};
    insert into vendor (id, slug, name) values (${quoted(d(1))}, '${SCENE.longShop}', 'Second Shop');
    create unlogged table bench_scene as
      select n, case when n <= 40 then ${quoted(d(1))}::uuid else ${quoted(d(2))}::uuid end as customer,
        case when n = 2 then ${quoted(d(1))}::uuid else ${quoted(SHOP)}::uuid end as vendor,
        case n when 1 then 60 when 2 then ${SCENE.longThread} else ${SCENE.writerMessages} end as messages,
        timestamptz '2026-06-01' + n * interval '1 hour' as begun, n > 100 as disputed
      from generate_series(1, 160) n where n <= 40 or n = 50 or n > 100;
    insert into "order" (id, source, external_id, number, customer_id, status, currency, placed_at, source_updated_at,
        content_hash, items_total, shipping_total, tax_total, discount_total, total, shipping_address)
      select ${d("n")}, 'bench', 'B' || n, 'B' || n, customer, 'shipped', 'EUR', begun, begun, n, 70, 5, 0, 0, 75,
        '{"name":"Carla Newark","line1":"1 Main St","line2":null,"city":"Porto","region":null,"postalCode":"4000-001","country":"PT"}'
      from bench_scene;
    insert into order_vendor (vendor_id, order_id, placed_at)
      select seller, ${d("n")}, begun from bench_scene,
        unnest(array[${quoted(SHOP)}::uuid, ${quoted(d(1))}::uuid]) seller;
    insert into order_item (id, order_id, position, external_id, sku, name, quantity, unit_price, vendor_id)
      select ${d("n * 10 + i")}, ${d("n")}, i, i, 'SKU-' || i, (array['Brass lamp', 'Oak table', 'Wool rug'])[i], i, 10 * i,
        case when i = 3 then ${quoted(d(1))}::uuid else ${quoted(SHOP)}::uuid end
      from bench_scene, generate_series(1, 3) i;
    insert into tracking (id, order_id, position, carrier, number, url, vendor_id)
      select ${d("n")}, ${d("n")}, 1, 'DHL', 'JD' || n, 'https://example.com/t/' || n, ${quoted(SHOP)}::uuid from bench_scene;
    insert into entry (id, thread_id, seq, kind, side, author_id, text, send_key, created_at)
      select ${d("s.n * 100000::bigint + seq")}, ${d("s.n")}, seq,
        (case when disputed and seq = 3 then 'dispute_opened' else 'message' end)::entry_kind,
        (case when seq % 2 = 1 then 'customer' else 'vendor' end)::side,
        case when seq % 2 = 1 then customer else ${quoted(id("5", 1))}::uuid end,
        a.it || ' ' || b.it, 'scene ' || s.n || ' ' || seq, begun + seq * interval '1 minute'
      from bench_scene s cross join generate_series(1, messages) seq
      join bench_sentence a on a.n = (seq * 7907 + s.n) % 50000
      join bench_sentence b on b.n = (seq * 6007 + s.n * 31) % 50000;
    insert into thread (id, order_id, customer_id, vendor_id, last_seq, last_entry_at, awaiting_since, created_at)
      select ${d("n")}, ${d("n")}, customer, vendor, messages, begun + messages * interval '1 minute',
        case when disputed then begun end, begun
      from bench_scene;
    insert into dispute (id, thread_id, vendor_id, reason_id, open_seq, opened_at, opened_by_id, opened_side)
      select ${d("n")}, ${d("n")}, vendor, ${d("n * 100000::bigint + 3")}, 3, begun + interval '3 minutes', customer, 'customer'
      from bench_scene where disputed;
    update thread set open_dispute_id = dispute.id from dispute where dispute.thread_id = thread.id;
    insert into participant (thread_id, user_id, side, vendor_id, last_read_seq, unread)
      select ${d("n")}, customer, 'customer'::side, null, messages - unread, unread
      from bench_scene, lateral (select case when n between 5 and 7 then 1 else 0 end as unread)
      union all
      select ${d("n")}, ${quoted(id("5", 1))}::uuid, 'vendor'::side, vendor, messages - unread, unread
      from bench_scene, lateral (select case when n in (8, 9) then 1 else 0 end as unread) where n <> 2;
    insert into participant (thread_id, user_id, side, last_read_seq, unread, until_seq)
      select ${id("a", "n")}, ${quoted(d(3))}::uuid, 'store', messages - 1, 1, case when vendor is not null then messages end
      from bench_thread where messages % 2 = 1 order by n limit ${UNREAD};
    drop table bench_scene`;
}

function quoted(uuid: string): string {
  return `'${uuid}'`;
}
