import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { type StoreView, setStore } from "@/lib/settings/store";
import { openDispute } from "@/lib/threads/dispute";
import { postMessage } from "@/lib/threads/post";
import { type Market, makeMarket, write } from "@/test/market";
import { makeOrder } from "@/test/people";
import { ordersFor, ordersSql } from "./access";
import { findInOrder } from "./in-order";
import { loadOrder } from "./order";
import { orderRow, threadState } from "./row";

// Whoever may see an order is said twice, for Prisma and as SQL: both say the same, whoever asks.

let m: Market;
let late: Awaited<ReturnType<typeof makeOrder>>;

beforeEach(async () => {
  await db.throttle.deleteMany();
  m = await makeMarket();
});

const modes = { "separate shops": "separate_shops", "a warehouse whose vendors do not talk": "warehouse" } as const;
const viewers: [string, (m: Market) => Viewer, seen: string[]][] = [
  ["the customer", ({ customer }) => customer, ["early", "late"]],
  ["who came by a link", ({ customer, order }) => ({ ...customer, orderIds: [order.id] }), ["early"]],
  ["who came by a link to a conversation", ({ customer }) => ({ ...customer, orderIds: [] }), []],
  ["the shop's staff", ({ vendor }) => vendor, ["early", "late"]],
  [
    "staff of two shops",
    ({ vendor, other }) => ({ ...vendor, vendorIds: [...vendor.vendorIds, other.id] }),
    ["early", "late"],
  ],
  ["staff of a shop without items in them", ({ vendor }) => ({ ...vendor, vendorIds: [vendor.userId] }), []],
  ["staff who bought it", ({ vendor, person }) => ({ ...vendor, userId: person.id }), []],
  ["an admin", ({ admin }) => admin, ["early", "late"]],
  ["an admin who bought it", ({ admin, person }) => ({ ...admin, userId: person.id }), []],
  ["another customer", ({ customer, admin }) => ({ ...customer, userId: admin.userId }), []],
];

describe.each(Object.entries(modes))("%s", (_, mode) => {
  let store: StoreView;

  beforeEach(async () => {
    store = await setStore({ mode, vendorTalk: false });
    late = await makeOrder({ customer: m.person, items: [{ vendor: m.shop }, { vendor: m.other }] });
  });

  test.each(viewers)("%s", async (_, viewerOf, expected) => {
    const viewer = viewerOf(m);
    const told = viewer.as === "vendor" && mode === "warehouse" ? expected.filter((it) => it === "early") : expected;
    const names = new Map([
      [m.order.id, "early"],
      [late.id, "late"],
    ]);
    const asked = { id: { in: [...names.keys()] } };
    const found = await db.order.findMany({ where: { AND: [ordersFor(viewer, store), asked] } });
    const rows = await db.$queryRaw<{ id: string }[]>`
      select id from "order" o where id = any(${[...names.keys()]}::uuid[]) and ${ordersSql(viewer, store)}`;
    for (const ids of [found, rows]) expect(ids.map(({ id }) => names.get(id)).sort()).toEqual(told);
  });
});

test("an order read by a kept plan is the one that Prisma reads, its dates dates", async () => {
  await postMessage(m.customer, m.toShop, write("Hello."));
  await openDispute(m.customer, m.toShop, "Because.", 0);
  await db.vendor.update({ where: { id: m.other.id }, data: { removedAt: new Date() } });
  const store = await setStore({ mode: "separate_shops" });
  for (const viewer of [m.customer, m.vendor, m.admin]) {
    const vendor = { select: { id: true, slug: true, name: true, removedAt: true } };
    const order = await db.order.findFirst({
      where: { number: m.order.number },
      select: {
        ...{ id: true, number: true, customerId: true, customer: { select: { name: true } } },
        items: { orderBy: { position: "asc" }, select: { vendor } },
        threads: { select: threadState(viewer) },
      },
    });
    expect(order?.threads[0]?.disputes).toHaveLength(1);
    expect(order?.threads[0]?.participants).toHaveLength(1);
    const found = await findInOrder(db, viewer, m.order.number, store);
    expect(found).toEqual({ ...order, version: found?.version });
  }
  expect(await findInOrder(db, m.customer, "none", store)).toBeNull();
});

test("a whole order is the one that Prisma reads, its dates dates, its sums to the last digit", async () => {
  const order = await makeOrder({
    customer: m.person,
    items: [
      { vendor: m.shop, quantity: 3, unitPrice: "0.3333", imageUrl: "https://pictures.example/lamp.jpg" },
      { vendor: m.other, unitPrice: "98765432109.8765" },
      { name: 'A "mug" \\ مرحبا' },
    ],
    tracking: [
      { carrier: "DHL", number: "1", vendor: m.shop },
      { carrier: "GLS", number: "2" },
    ],
  });
  await postMessage(m.customer, { number: order.number, seller: m.shop.slug }, write("Hello."));
  await openDispute(m.customer, { number: order.number, seller: m.shop.slug }, "Because.", 0);
  await db.vendor.update({ where: { id: m.other.id }, data: { removedAt: new Date() } });
  const store = await setStore({ mode: "separate_shops" });
  for (const viewer of [m.customer, m.vendor, m.admin]) {
    const { threads, ...row } = orderRow(viewer);
    const read = await db.order.findFirst({
      where: { number: order.number },
      select: {
        ...row,
        ...{ itemsTotal: true, shippingTotal: true, taxTotal: true, discountTotal: true, shippingAddress: true },
        tracking: {
          orderBy: [{ position: "asc" }, { id: "asc" }],
          select: { carrier: true, number: true, url: true, vendorId: true },
        },
        threads: { select: { ...threads.select, ...threadState(viewer) } },
      },
    });
    expect(read?.items).toHaveLength(3);
    expect(read?.threads[0]?.disputes).toHaveLength(1);
    expect(await loadOrder(viewer, order.number, store)).toEqual(read);
  }
  expect(await loadOrder(m.customer, "none", store)).toBeNull();
});
