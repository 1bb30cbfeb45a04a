import { beforeAll, describe, expect, test } from "vitest";
import type { AdminViewer, SellerViewer, VendorViewer } from "@/lib/accounts/viewer";
import { db, type Prisma } from "@/lib/db";
import { askFor } from "@/lib/search-sql";
import { makeAdmin, makeVendor } from "@/test/people";
import { searchThreads } from "./search";
import { indexedThreads, lookAtThreads } from "./search-sql";

const THREADS = 2_400;
const WORDS = ["lamp", "lampshade", "chair", "brass", "oak", "walnut", "screw", "invoice", "ランプ", "注文", "crème"];
const everything = () =>
  db.thread.findMany({
    include: { entries: true, customer: true, order: true },
    orderBy: [{ lastEntryAt: "desc" }, { id: "desc" }],
  });
let admin: AdminViewer;
let vendor: VendorViewer;
let threads: Awaited<ReturnType<typeof everything>>;

/**
 * 2,400 threads of two messages, one of them of 900, in an order of time that is not that of ids; every second one the shop's. The rare
 * words stand only in old ones, so that walking does not reach them.
 */
beforeAll(async () => {
  admin = { as: "admin", userId: (await makeAdmin()).id };
  const shop = await makeVendor();
  const author = shop.staff[0]?.id ?? "";
  vendor = { as: "vendor", userId: author, vendorIds: [shop.id] };
  await db.$executeRaw`insert into "user" (id, name)
    select gen_random_uuid(), (array['Carla Ruiz', 'Olive Tanaka', 'José Núñez'])[1 + n % 3] from generate_series(1, 90) n`;
  await db.$executeRaw`
    with customer as (select id, row_number() over (order by id) as n from "user" where id not in (${author}::uuid, ${admin.userId}::uuid))
    insert into "order" (id, source, external_id, number, customer_id, status, currency, placed_at, source_updated_at,
      content_hash, items_total, shipping_total, tax_total, discount_total, total)
    select gen_random_uuid(), 'many', s, 'M' || s, customer.id, 'shipped', 'EUR', now(), now(), '', 0, 0, 0, 0, 0
    from generate_series(1, ${THREADS}::int) s join customer on customer.n = 1 + s % 90`;
  await db.$executeRaw`
    insert into thread (id, order_id, customer_id, vendor_id, last_seq, last_entry_at)
    select gen_random_uuid(), id, customer_id, case when external_id::int % 2 = 0 then ${shop.id}::uuid end, 2,
      now() - external_id::int * interval '1 minute' from "order"`;
  await db.$executeRaw`
    insert into entry (id, thread_id, seq, kind, side, author_id, text, send_key)
    select gen_random_uuid(), t.id, seq, 'message', 'customer', ${author}::uuid,
      (${WORDS}::text[])[1 + n * 7 % 11] || ' ' || (${WORDS}::text[])[1 + n * seq * 5 % 11] || ' ' ||
      (${WORDS}::text[])[1 + n * n % 11]
      || case when n > 2000 and n % 25 = 0 then ' zebrafinch' else '' end
      || case when n > 1100 then ' longago' else '' end, t.id::text || seq
    from thread t join "order" o on o.id = t.order_id cross join lateral (select o.external_id::int as n) x,
      generate_series(1, 2) seq`;
  // One among the newest is so long that walking does not read it to its beginning at once.
  await db.$executeRaw`
    with long as (
      update thread t set last_seq = 900 from "order" o where o.id = t.order_id and o.external_id = '30' returning t.id
    )
    insert into entry (id, thread_id, seq, kind, side, author_id, text, send_key)
    select gen_random_uuid(), long.id, seq, 'message', 'customer', ${author}::uuid, 'still waiting', 'long' || seq
    from long, generate_series(3, 900) seq`;
  await db.$executeRaw`analyze`;
  threads = await everything();
}, 60_000);

/** What the search must say, told by looking at everything. */
function naively(viewer: SellerViewer, q: string, which = (_n: number) => true): string[] {
  const fold = (text: string) =>
    text
      .normalize("NFKD")
      .replace(/\p{Mn}/gu, "")
      .toLowerCase();
  const words = fold(q).split(" ");
  const hasAll = (text: string) => {
    const there = fold(text).split(" ");
    return words.every((word) => there.some((it) => (/[a-z]/.test(word) ? it.startsWith(word) : it.includes(word))));
  };
  return threads
    .filter(({ vendorId }) => viewer.as === "admin" || viewer.vendorIds.includes(vendorId ?? ""))
    .filter(({ order }) => which(Number(order?.externalId)))
    .filter(
      ({ entries, customer, order }) =>
        entries.some(({ text }) => hasAll(text)) ||
        hasAll(customer.name) ||
        fold(order?.number ?? "").startsWith(fold(q).replace("#", "")),
    )
    .map(({ id }) => id);
}

const ids = async (viewer: SellerViewer, q: string, which?: Prisma.ThreadWhereInput) =>
  (await searchThreads(viewer, q, which))?.map(({ id }) => id);

describe("the newest 25, exactly and in order, as by looking at everything", () => {
  const asked = [
    ...[
      "lamp",
      "lampshade",
      "cre",
      "zebrafinch",
      "longago",
      "ランプ",
      "注",
      "oak walnut",
      "chair brass 注文",
      "longago zeb",
    ],
    ...["zebra nothing", "carla", "nunez jose", "m2", "M2399", "#m23", "m9", "nothing", "l", "lamp ruiz"],
  ];
  test.each(asked)("%s", async (q) => {
    for (const viewer of [admin, vendor]) expect(await ids(viewer, q)).toEqual(naively(viewer, q).slice(0, 25));
  });

  test.each(asked)("%s, walking and by index alike", async (q) => {
    const number = /^#?m/i.test(q) ? `${q.replace("#", "").toLowerCase()}%` : null;
    const asked = await askFor({ text: q, number });
    for (const viewer of [admin, vendor]) {
      const all = naively(viewer, q);
      const sample = naively(viewer, "").slice(0, 100);
      const byIndex = (most: number, take: number) => indexedThreads(viewer, asked, { most, take, sample });
      expect(await byIndex(Number.POSITIVE_INFINITY, THREADS)).toEqual(all);
      expect(await byIndex(Number.POSITIVE_INFINITY, 7)).toEqual(all.slice(0, 7));
      for (const most of [200, 10 * THREADS]) expect([null, all]).toContainEqual(await byIndex(most, THREADS));
      const walked = await lookAtThreads(asked, naively(viewer, ""), true);
      expect([...walked.found].sort()).toEqual([...all].sort());
    }
  });

  test("an index that finds more than was wanted says so, one that finds less finds all", async () => {
    const asked = await askFor({ text: "longago", number: null });
    const all = naively(admin, "longago");
    const byIndex = (most: number) => indexedThreads(admin, asked, { most, take: THREADS, sample: [] });
    expect(all).toHaveLength(1_300);
    expect(await byIndex(2 * all.length)).toEqual(all);
    expect(await byIndex(2 * all.length - 1)).toBeNull();
  });

  test("narrowed by a filter that leaves little of what the index finds", async () => {
    const few = { order: { number: { startsWith: "M", endsWith: "7" } } };
    expect(await ids(admin, "longago", few)).toEqual(naively(admin, "longago", (n) => n % 10 === 7).slice(0, 25));
    const none = { order: { number: "M1" } };
    expect(await ids(admin, "longago", none)).toEqual([]);
  });
});

test("a thread without an entry is not there, whatever is looked for", async () => {
  const id = (await ids(admin, "M2399"))?.[0] ?? "";
  expect(id).not.toBe("");
  await db.thread.update({ where: { id }, data: { lastSeq: 0, lastEntryAt: null } });
  expect(await ids(admin, "M2399")).toEqual([]);
});
