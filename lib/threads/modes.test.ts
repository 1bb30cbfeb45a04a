import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { listOrders } from "@/lib/orders/list";
import { findOrder } from "@/lib/orders/order";
import { NotFound, Refusal } from "@/lib/refusal";
import { setStore } from "@/lib/settings/store";
import { type Market, makeMarket, write } from "@/test/market";
import { makeOrder } from "@/test/people";
import { closeDispute, openDispute } from "./dispute";
import { postMessage } from "./post";
import { openThread } from "./thread";
import { countUnread } from "./unread";

const folded = { before: null, after: null, at: null, history: false };
const modes = {
  "separate shops": { mode: "separate_shops", vendorTalk: false },
  "warehouse, vendor talk off": { mode: "warehouse", vendorTalk: false },
  "warehouse, vendor talk on": { mode: "warehouse", vendorTalk: true },
} as const;
type Mode = keyof typeof modes;

let m: Market;
beforeEach(async () => {
  await db.throttle.deleteMany();
  m = await makeMarket();
});

const sellersFor = async (viewer: Viewer, number = m.order.number) =>
  (await findOrder(viewer, number))?.parts.map(({ seller }) => seller.name);

// PRODUCT 5, column by column; for a new order, placed under the mode.
const columns: [Mode, threads: string[], vendorSees: boolean, address: boolean][] = [
  ["separate shops", ["Harbor Lights", "Oak", "Parley"], true, true],
  ["warehouse, vendor talk off", ["Parley"], false, false],
  ["warehouse, vendor talk on", ["Harbor Lights", "Oak", "Parley"], true, false],
];

describe.each(columns)("%s", (mode, threads, vendorSees, address) => {
  async function newOrder() {
    await setStore(modes[mode]);
    const order = await makeOrder({ customer: m.person, items: [{ vendor: m.shop }, { vendor: m.other }, {}] });
    await db.order.update({ where: { id: order.id }, data: { shippingAddress: { name: "C", line1: "1 Main St" } } });
    return order.number;
  }

  test("the customer's threads of an order, and whom they reach", async () => {
    const number = await newOrder();
    expect(await sellersFor(m.customer, number)).toEqual(threads);
    expect(await sellersFor(m.admin, number)).toEqual(threads);
    const toShop = postMessage(m.customer, { number, seller: m.shop.slug }, write("Hello"));
    if (threads.length === 3) await expect(toShop).resolves.toMatchObject({ seq: 1 });
    else await expect(toShop).rejects.toThrow(NotFound);
    await expect(postMessage(m.customer, { number, seller: "store" }, write("Hello"))).resolves.toBeDefined();
  });

  test("what a vendor sees of it", async () => {
    const number = await newOrder();
    const seen = await findOrder(m.vendor, number);
    const listed = (await listOrders(m.vendor, null)).rows.some((row) => row.number === number);
    expect([seen !== null, listed]).toEqual([vendorSees, vendorSees]);
    if (!seen) return;
    expect(seen.parts.map(({ seller, items }) => [seller.name, items.length])).toEqual([["Harbor Lights", 1]]);
    expect(seen.shippingAddress !== null).toBe(address);
    expect((await findOrder(m.customer, number))?.shippingAddress).not.toBeNull();
  });

  test("admins see and write in every thread there is", async () => {
    const number = await newOrder();
    for (const { seller } of (await findOrder(m.admin, number))?.parts ?? [])
      await expect(
        postMessage(m.admin, { number, seller: seller.slug }, write("The store here.")),
      ).resolves.toBeDefined();
  });
});

describe("a thread whose seller answers no more", () => {
  const leave: Record<string, () => Promise<unknown>> = {
    "the mode was changed": () => setStore({ mode: "warehouse" }),
    "the vendor was removed": () => db.vendor.update({ where: { id: m.shop.id }, data: { removedAt: new Date() } }),
    "its items moved to another vendor": () =>
      db.orderItem.updateMany({ where: { vendorId: m.shop.id }, data: { vendorId: m.other.id } }),
  };

  test.each(Object.entries(leave))("%s: readable, closed to writing, its dispute can be closed", async (_, happens) => {
    await postMessage(m.customer, m.toShop, write("Where is it?"));
    await postMessage(m.vendor, m.toShop, write("On its way."));
    await openDispute(m.customer, m.toShop, "It is not.", 0);
    const unread = await countUnread(m.customer);
    await happens();

    for (const viewer of [m.customer, m.vendor, m.admin]) {
      const thread = await openThread(viewer, m.toShop, folded);
      expect(thread).toMatchObject({ writable: false, entries: [{}, {}, { text: "It is not." }] });
      await expect(postMessage(viewer, m.toShop, write("Hello?"))).rejects.toThrow(Refusal);
    }
    // Its unread number stays in sight, at the order and in the sum.
    const order = await findOrder(m.customer, m.order.number);
    expect(order?.former).toMatchObject([{ seller: { slug: m.shop.slug }, disputed: true, hasEntries: true }]);
    expect(order?.unread).toBe(unread);
    expect(await countUnread(m.customer)).toBe(unread);
    expect(order?.parts.length).toBeGreaterThan(0);

    const { openDisputeId } = await m.thread();
    await expect(closeDispute(m.vendor, m.toShop, openDisputeId ?? "", 0)).rejects.toThrow(Refusal);
    await closeDispute(m.customer, m.toShop, openDisputeId ?? "", 0);
    await expect(openDispute(m.customer, m.toShop, "Again.", 0)).rejects.toThrow(Refusal);
    expect(await m.entries()).toHaveLength(4);
  });

  test("no thread is lost: when the mode is changed back it goes on", async () => {
    await postMessage(m.customer, m.toShop, write("one"));
    await setStore({ mode: "warehouse" });
    await postMessage(m.customer, m.toStore, write("to the store"));
    await expect(postMessage(m.vendor, m.toShop, write("two"))).rejects.toThrow(Refusal);
    expect(await findOrder(m.vendor, m.order.number), "an order from before").not.toBeNull();
    await setStore({ mode: "separate_shops" });
    await expect(postMessage(m.vendor, m.toShop, write("two"))).resolves.toMatchObject({ seq: 2 });
    expect(await sellersFor(m.customer)).toEqual(["Harbor Lights", "Oak", "Parley"]);
  });

  test("an empty thread of such a seller does not exist", async () => {
    await setStore({ mode: "warehouse" });
    for (const viewer of [m.customer, m.vendor, m.admin]) expect(await openThread(viewer, m.toShop, folded)).toBeNull();
  });

  test("an order given to another vendor between page and click", async () => {
    await postMessage(m.customer, m.toShop, write("one"));
    await leave["its items moved to another vendor"]?.();
    await expect(postMessage(m.customer, m.toShop, write("two"))).rejects.toThrow(/closed/);
    await expect(
      postMessage(m.rival, { number: m.order.number, seller: m.other.slug }, write("Hi")),
    ).resolves.toBeDefined();
    await expect(postMessage(m.rival, m.toShop, write("Hi"))).rejects.toThrow(NotFound);
  });
});
