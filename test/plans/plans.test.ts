import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CustomerViewer, SellerViewer, Viewer } from "@/lib/accounts/viewer";
import { dropFile } from "@/lib/attachments/drop";
import { sweepFiles } from "@/lib/attachments/sweep";
import { readCursor, writeCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { listDeliveries } from "@/lib/deliveries/ledger";
import { listOrders, listSellerOrders } from "@/lib/orders/list";
import { findOrder } from "@/lib/orders/order";
import { askFor } from "@/lib/search-sql";
import { threadsFor } from "@/lib/threads/access";
import { listAwaiting } from "@/lib/threads/awaiting";
import { catchUp } from "@/lib/threads/catch-up";
import { closeDispute, openDispute } from "@/lib/threads/dispute";
import { listDisputes, listOpenDisputes } from "@/lib/threads/dispute-list";
import { findFile } from "@/lib/threads/file";
import { readHeader } from "@/lib/threads/header";
import { listCustomerThreads, listSellerThreads } from "@/lib/threads/inbox";
import { postMessage } from "@/lib/threads/post";
import { markRead } from "@/lib/threads/read";
import { threadRowViews } from "@/lib/threads/row";
import { searchThreads } from "@/lib/threads/search";
import { indexedThreads } from "@/lib/threads/search-sql";
import type { Opening } from "@/lib/threads/shown";
import { openOrderThread } from "@/lib/threads/thread";
import { write } from "../market";
import { BIG, fill, LONG, SMALL } from "./fill";
import { type Bounds, faultsOf } from "./plan";
import { type Watch, watchPlans } from "./watch";

// The plans of what pages and a message ask, on 200,000 messages with fresh statistics and PostgreSQL's own settings: no
// statement reads a table that grows from end to end, and none reads more than a page's worth, whoever asks.

const url = process.env.DATABASE_URL ?? "";
const admin = new pg.Client({ connectionString: url });
let watch: Watch;

beforeAll(async () => {
  await admin.connect();
  await fill(admin);
  watch = await watchPlans(url);
  // Nothing has asked for the database yet: it is reached through the watch from now on.
  process.env.DATABASE_URL = watch.url;
  process.env.MESSAGES_PER_MINUTE = "10000";
}, 90_000);

afterAll(async () => {
  await db.$disconnect();
  await watch.stop();
  await admin.end();
});

it("there is much", async () => {
  expect(await db.entry.count()).toBeGreaterThan(200_000);
});

async function expectBounded(act: () => Promise<unknown>, bounds?: Bounds): Promise<void> {
  const plans = await watch.plansOf(act);
  expect(plans.length).toBeGreaterThan(0);
  expect(plans.flatMap((plan) => faultsOf(plan, bounds))).toEqual([]);
}

const customers: [string, CustomerViewer][] = [
  ["a customer with much", { as: "customer", userId: BIG.customer, orderIds: null }],
  ["a customer with little", { as: "customer", userId: SMALL.customer, orderIds: null }],
];
const sellers: [string, SellerViewer][] = [
  ["a big shop", { as: "vendor", userId: BIG.staff, vendorIds: [BIG.shop] }],
  ["a small shop", { as: "vendor", userId: SMALL.staff, vendorIds: [SMALL.shop] }],
  ["staff of two shops", { as: "vendor", userId: BIG.staff, vendorIds: [BIG.shop, SMALL.shop] }],
  ["an admin with much", { as: "admin", userId: BIG.admin }],
  ["an admin with little", { as: "admin", userId: SMALL.admin }],
];
const onLong: [string, Viewer][] = [
  ["its customer", { as: "customer", userId: LONG.customer, orderIds: null }],
  ...sellers.filter(([name]) => name.includes("much") || name === "a big shop"),
];
/** Somewhere in the middle of everything. */
const MIDDLE = writeCursor({ at: new Date("2026-04-10"), id: BIG.admin });

describe.each([...customers, ...sellers])("%s", (_, viewer) => {
  it("header", () =>
    expectBounded(() => readHeader({ session: { id: viewer.userId, sessionVersion: 0 }, grant: null })));
  it("orders", async () => {
    for (const after of [null, readCursor(MIDDLE)]) await expectBounded(() => listOrders(viewer, after));
  });
});

describe.each(customers)("%s", (_, viewer) => {
  it.each([undefined, `u.${MIDDLE}`, `r.${MIDDLE}`])("messages from %s", (after) =>
    expectBounded(() => listCustomerThreads(viewer, after)),
  );
});

describe.each(sellers)("%s", (_, viewer) => {
  const shows = ["all", "unread", "disputes", "awaiting"] as const;
  it.each(shows)("messages, %s", async (show) => {
    for (const after of [undefined, MIDDLE])
      await expectBounded(() => listSellerThreads(viewer, { show, q: "", after }));
  });
  it.each(["messages", "unread"] as const)("orders, %s", async (show) => {
    for (const after of [null, readCursor(MIDDLE)])
      await expectBounded(() => listSellerOrders(viewer, { show, q: "" }, after));
  });
  it("overview", async () => {
    await expectBounded(() => listAwaiting(viewer));
    await expectBounded(() => listOpenDisputes(viewer, 3));
  });
  it.each([undefined, `o.${MIDDLE}`, `c.${MIDDLE}`])("disputes from %s", (after) =>
    expectBounded(() => listDisputes(viewer, after)),
  );
});

// A search walks further than a page, and no further than it says (lib/search.ts).
const SEARCH: Bounds = { rows: 12_000, blocks: 60_000 };

describe.each(sellers)("%s searches", (_, viewer) => {
  it.each(["message", "19", "4321", "nowhere", "message 4321", "customer 77", "#100007"])("%s", (q) =>
    expectBounded(() => searchThreads(viewer, q), SEARCH),
  );
});

it("a word that the newest do not have is known to be frequent by a look at all", async () => {
  const asked = await askFor({ text: "message", number: null });
  const [viewer, ask] = [{ as: "admin", userId: BIG.admin } as const, { take: 25, sample: [] }];
  // All two hundred thousand are within what may be looked at: it is not for their number that the index is not asked.
  expect(await indexedThreads(viewer, asked, { ...ask, most: 1_000_000 })).toBeNull();
  expect(
    await indexedThreads(viewer, await askFor({ text: "4321", number: null }), { ...ask, most: 10 }),
  ).not.toBeNull();
});

describe.each(onLong)("on a very long thread, %s", (_, viewer) => {
  const at = { number: LONG.number, seller: LONG.slug };
  const end: Opening = { before: null, after: null, at: null, history: false };
  const openings: [string, Partial<Opening>][] = [
    ["at its end", {}],
    ["unfolded", { history: true }],
    ["before", { before: 2_500 }],
    ["after", { after: 2_500 }],
    ["at an entry", { at: 2_500 }],
  ];
  it.each(openings)("reads %s", (_name, opening) =>
    expectBounded(() => openOrderThread(viewer, LONG.number, null, { ...end, ...opening })),
  );
  it("reads the order", () => expectBounded(() => findOrder(viewer, LONG.number)));
  it("writes", () => expectBounded(() => postMessage(viewer, at, write("Hello", undefined, LONG.entries))));
  it("comes back after an hour", () => expectBounded(() => catchUp(viewer, at, LONG.entries - 60)));
  it("sees a file", async () => {
    expect(await findFile([viewer], LONG.file)).not.toBeNull();
    await expectBounded(() => findFile([viewer], LONG.file));
  });
  it("sends a file, and takes one away", async () => {
    const [sent, away] = [await newFile(viewer.userId), await newFile(viewer.userId)];
    await expectBounded(() => dropFile(viewer.userId, away));
    const along = { ...write("Look", undefined, LONG.entries), files: [sent] };
    await expectBounded(() => postMessage(viewer, at, along));
  });
  it("has seen", () => expectBounded(() => markRead(viewer, at, LONG.entries)));
});

it.each([
  ["a reader with much", { q: "c1@example.com" }],
  ["a reader with little", { q: "c9000@example.com" }],
  ["the store's mailbox", { q: "store@example.com" }],
  ["nobody", { q: "nobody@example.com" }],
  ["an order", { q: "100007" }],
  ["no order", { q: "nothing" }],
  ["all", {}],
  ["a state", { show: "failed" }],
])("mails of %s", async (_, asked) => {
  const viewer = { as: "admin", userId: BIG.admin } as const;
  for (const after of [undefined, MIDDLE]) await expectBounded(() => listDeliveries(viewer, { ...asked, after }));
});

it("removing what nobody sent", () =>
  expectBounded(() =>
    sweepFiles({ remove: async () => undefined, get: async () => null, put: async () => undefined }),
  ));

async function idsOfThreads(viewer: Viewer): Promise<string[]> {
  const threads = await db.thread.findMany({ where: threadsFor(viewer), select: { id: true }, take: 50 });
  return threads.map(({ id }) => id);
}

async function newFile(uploaderId: string): Promise<string> {
  const data = { uploaderId, key: randomUUID(), name: "lamp.jpg", type: "image/jpeg", size: 9 };
  return (await db.file.create({ data })).id;
}

it("opening and closing a dispute", async () => {
  const viewer: Viewer = { as: "customer", userId: LONG.customer, orderIds: null };
  const at = { number: LONG.number, seller: LONG.slug };
  await expectBounded(() => openDispute(viewer, at, "Broken", LONG.entries));
  const { id } = await db.dispute.findFirstOrThrow({ where: { closedAt: null, openedById: viewer.userId } });
  await expectBounded(() => closeDispute(viewer, at, id, LONG.entries));
});

describe("by the plan that a connection keeps, the same for everybody", () => {
  const planBy = async (mode: string) => {
    await admin.query(`alter database "${new URL(url).pathname.slice(1)}" set plan_cache_mode = '${mode}'`);
    // Who is connected has it from before.
    await db.$disconnect();
  };
  beforeAll(() => planBy("force_generic_plan"));
  afterAll(() => planBy("auto"));

  it.each([...customers, ...sellers])("%s: header", (_, viewer) =>
    expectBounded(() => readHeader({ session: { id: viewer.userId, sessionVersion: 0 }, grant: null })),
  );
  it.each(customers)("%s: messages", async (_, viewer) => {
    for (const after of [undefined, `u.${MIDDLE}`, `r.${MIDDLE}`])
      await expectBounded(() => listCustomerThreads(viewer, after));
  });
  it.each(sellers)("%s: messages", async (_, viewer) => {
    // A shop's unread are not kept.
    const shows = ["all", "disputes", "awaiting"] as const;
    for (const after of [undefined, MIDDLE])
      for (const show of viewer.as === "admin" ? ([...shows, "unread"] as const) : shows)
        await expectBounded(() => listSellerThreads(viewer, { show, q: "", after }));
  });
  it.each([...customers, ...sellers])("%s: rows that were found otherwise", async (_, viewer) => {
    const ids = await idsOfThreads(viewer);
    expect(ids.length).toBeGreaterThan(0);
    await expectBounded(() => threadRowViews(viewer, ids));
  });
  it.each(onLong)("on a very long thread, %s", async (_, viewer) => {
    for (const opening of [{}, { history: true }, { before: 2_500 }, { after: 2_500 }, { at: 2_500 }])
      await expectBounded(() =>
        openOrderThread(viewer, LONG.number, LONG.slug, {
          before: null,
          after: null,
          at: null,
          history: false,
          ...opening,
        }),
      );
    await expectBounded(() => findOrder(viewer, LONG.number));
    const at = { number: LONG.number, seller: LONG.slug };
    await expectBounded(() => postMessage(viewer, at, write("Hello", undefined, LONG.entries + 10)));
  });
});

describe("it bites: without", () => {
  const [small, longShop, shop, store] = [customers[1]?.[1], sellers[0]?.[1], sellers[1]?.[1], sellers[4]?.[1]];
  if (!small || !longShop || !shop || !store) throw new Error("nobody");
  const needs: [index: string, act: () => Promise<unknown>, bounds?: Bounds][] = [
    ["thread_customer_id_last_entry_at_id_idx", () => listCustomerThreads(small, undefined)],
    ["thread_vendor_id_last_entry_at_id_idx", () => listSellerThreads(shop, { show: "all", q: "" })],
    ["participant_unread", () => readHeader({ session: { id: BIG.admin, sessionVersion: 0 }, grant: null })],
    ["order_placed_at_id_idx", () => listOrders(store, null)],
    ["entry_words", () => searchThreads(store, "4321"), SEARCH],
    ["file_entry_id_position_idx", () => catchUp(longShop, { number: LONG.number, seller: LONG.slug }, 4_900)],
  ];
  it.each(needs)("%s", async (index, act, bounds) => {
    const { rows } = await admin.query("select indexdef from pg_indexes where indexname = $1", [index]);
    await admin.query(`drop index "${index}"`);
    try {
      await expect(expectBounded(act, bounds)).rejects.toThrow();
    } finally {
      await admin.query(rows[0].indexdef);
    }
    await expectBounded(act, bounds);
  });
});
