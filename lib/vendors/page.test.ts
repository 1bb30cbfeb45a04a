import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { setStore } from "@/lib/settings/store";
import { makeCustomer, makeOrder, makeThread, makeVendor } from "@/test/people";
import { findVendorPage } from "./page";

type Shop = Awaited<ReturnType<typeof makeVendor>>;
let shop: Shop;

beforeEach(async () => {
  shop = await makeVendor({ name: "Harbor Lights" });
});

const page = async (slug = shop.slug) => {
  const found = await findVendorPage(slug);
  if (!found) throw new Error("no page");
  return found;
};
const names = async () => (await page()).goods.map(({ name }) => name);
const day = (n: number) => new Date(Date.UTC(2026, 0, n));

/** Each of these customers buys one of it. */
async function buy(count: number, item: object, fields: object = {}) {
  for (let n = 0; n < count; n++) await makeOrder({ items: [{ vendor: shop, ...item }], ...fields });
}

/** The shop answered so many times, after that long. */
async function answer(waits: number[], from = 1) {
  const [clerk] = shop.staff;
  if (!clerk) throw new Error("no staff");
  const order = await makeOrder({ items: [{ vendor: shop }] });
  const says = waits.map((): [{ id: string }, string] => [clerk, "Yes."]);
  const { entries } = await makeThread(order, shop, says);
  const answers = entries.map(({ id }, n) => {
    return { entryId: id, vendorId: shop.id, waitedSeconds: waits[n] ?? 0, answeredAt: day(from + n) };
  });
  await db.answer.createMany({ data: answers });
}

test("is there for a vendor, not for one that was removed, nor for anything else", async () => {
  expect(await page()).toEqual({ slug: shop.slug, name: "Harbor Lights", answersIn: null, goods: [], talks: true });
  for (const slug of ["store", "no-such-shop", "", "a\0b", "\uD800", shop.slug.toUpperCase()])
    expect(await findVendorPage(slug)).toBeNull();
  await db.vendor.update({ where: { id: shop.id }, data: { removedAt: new Date() } });
  expect(await findVendorPage(shop.slug)).toBeNull();
});

test("says whether vendors talk", async () => {
  await setStore({ mode: "warehouse" });
  expect((await page()).talks).toBe(false);
  await setStore({ vendorTalk: true });
  expect((await page()).talks).toBe(true);
  await setStore({ mode: "separate_shops", vendorTalk: false });
  expect((await page()).talks).toBe(true);
});

test("how soon it answers is the median, said from the fifth answer on", async () => {
  await answer([10, 20, 30, 100_000]);
  expect((await page()).answersIn).toBeNull();
  await answer([20], 10);
  expect((await page()).answersIn).toBe(20);
});

test("only its newest 50 answers count, and nobody else's", async () => {
  await answer(Array(60).fill(9_000));
  const other = await makeVendor();
  expect((await page(other.slug)).answersIn).toBeNull();
  await answer(Array(26).fill(60), 100);
  expect((await page()).answersIn).toBe(60);
});

test("an item is shown once three different customers have bought it", async () => {
  const faithful = await makeCustomer();
  await buy(5, { name: "Brass lamp" }, { customer: faithful });
  await buy(1, { name: "Brass lamp" });
  expect(await names()).toEqual([]);
  await buy(1, { name: "Brass lamp" }, { status: "Canceled" });
  expect(await names()).toEqual([]);
  await buy(1, { name: "Brass lamp" });
  expect(await names()).toEqual(["Brass lamp"]);
  expect(Object.keys((await page()).goods[0] ?? {})).toEqual(["name", "imageUrl"]);
});

test("items of one SKU are one, under the newest name and picture; others of the store or of a vendor are not there", async () => {
  const other = await makeVendor();
  for (const [n, name, imageUrl] of [
    [3, "Lamp, new", null],
    [1, "Lamp, old", "https://pictures.example/old.png"],
    [2, "Lamp, old", "https://pictures.example/newer.png"],
  ] as const) {
    const fields = {
      placedAt: day(n),
      items: [{ vendor: shop, name }, { name: "Gift" }, { vendor: other, name: "Stool" }],
    };
    const order = await makeOrder(fields);
    await db.orderItem.updateMany({ where: { orderId: order.id, vendorId: shop.id }, data: { sku: "L-1", imageUrl } });
  }
  // A name that happens to be another item's SKU is another item.
  await buy(2, { name: "L-1" });
  expect((await page()).goods).toEqual([{ name: "Lamp, new", imageUrl: "https://pictures.example/newer.png" }]);
});

test("pictures of unsafe addresses are not shown", async () => {
  await buy(3, { name: "Lamp", imageUrl: "http://pictures.example/lamp.png" });
  expect((await page()).goods).toEqual([{ name: "Lamp", imageUrl: null }]);
});

test("twelve items at most, the last bought first", async () => {
  for (let n = 1; n <= 14; n++) await buy(3, { name: `Thing ${n}` }, { placedAt: day(n) });
  expect(await names()).toEqual(Array.from({ length: 12 }, (_, n) => `Thing ${14 - n}`));
});

test("only the newest 1,000 orders are looked at", async () => {
  await buy(3, { name: "Long ago" }, { placedAt: day(1) });
  expect(await names()).toEqual(["Long ago"]);
  const customer = await makeCustomer();
  const many = Array.from({ length: 999 }, (_, n) => ({ id: randomUUID(), number: `many-${n}` }));
  const order = { source: "test", customerId: customer.id, status: "shipped", currency: "EUR", contentHash: "-" };
  const totals = { itemsTotal: 0, shippingTotal: 0, taxTotal: 0, discountTotal: 0, total: 0 };
  const at = { placedAt: day(9), sourceUpdatedAt: day(9) };
  await db.order.createMany({ data: many.map((it) => ({ ...it, ...order, ...totals, ...at, externalId: it.number })) });
  const rows = many.map(({ id }) => ({ vendorId: shop.id, orderId: id, placedAt: day(9) }));
  await db.orderVendor.createMany({ data: rows });
  expect(await names()).toEqual([]);
});
