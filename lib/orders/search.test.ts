import { beforeAll, describe, expect, test } from "vitest";
import type { AdminViewer, VendorViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { setStore } from "@/lib/settings/store";
import { makeAdmin, makeCustomer, makeOrder, makeVendor } from "@/test/people";
import { searchOrders } from "./search";

let admin: AdminViewer;
let asLights: VendorViewer;
let asOak: VendorViewer;

beforeAll(async () => {
  const people = await Promise.all([makeAdmin({ name: "Bought Herself" }), makeCustomer({ name: "Carla Ruiz" })]);
  const [lights, oak] = [await makeVendor(), await makeVendor()];
  admin = { as: "admin", userId: people[0].id };
  asLights = { as: "vendor", userId: lights.staff[0]?.id ?? "", vendorIds: [lights.id] };
  asOak = { as: "vendor", userId: oak.staff[0]?.id ?? "", vendorIds: [oak.id] };
  const day = (n: number) => new Date(Date.UTC(2026, 0, n));
  const both = [{ vendor: lights, name: "Brass lamp" }, { vendor: oak }];
  await makeOrder({ number: "S-1", customer: people[1], items: both, placedAt: day(1) });
  await makeOrder({ number: "S-12", customer: people[1], items: [{ vendor: oak }], placedAt: day(3) });
  await makeOrder({ number: "S_13", customer: people[0], items: both, placedAt: day(2) });
});

const found = async (viewer: AdminViewer | VendorViewer, q: unknown) =>
  (await searchOrders(viewer, q))?.map(({ number }) => number);

describe("orders", () => {
  test("by the beginning of the number, newest first", async () => {
    expect(await found(asOak, "#s-1")).toEqual(["S-12", "S-1"]);
    expect(await found(asOak, "S-12")).toEqual(["S-12"]);
    expect(await found(asOak, "1")).toEqual([]);
    expect(await found(asOak, "s_1")).toEqual(["S_13"]);
  });

  test("by the customer's name, not by what was bought", async () => {
    expect(await found(asOak, "ruiz carl")).toEqual(["S-12", "S-1"]);
    expect(await found(asOak, "carla s-1")).toEqual([]);
    expect(await found(admin, "brass")).toEqual([]);
  });

  test("only those that are there for the viewer", async () => {
    expect(await found(admin, "carla")).toEqual(["S-12", "S-1"]);
    expect(await found(asLights, "carla")).toEqual(["S-1"]);
    expect(await found(asLights, "s")).toEqual(["S_13", "S-1"]);
    expect(await found(admin, "s")).toEqual(["S-12", "S-1"]);
    expect(await found(admin, "bought")).toEqual([]);
    expect(await found(asLights, "bought")).toEqual(["S_13"]);
  });

  test("in a warehouse whose vendors do not talk, a vendor finds nothing new", async () => {
    await setStore({ mode: "warehouse", vendorTalk: false });
    await db.store.update({ where: { id: 1 }, data: { talkOffSince: new Date(0) } });
    expect(await found(asOak, "carla")).toEqual([]);
    expect(await found(admin, "carla")).toEqual(["S-12", "S-1"]);
    await setStore({ mode: "separate_shops" });
    expect(await found(asOak, "carla")).toEqual(["S-12", "S-1"]);
  });

  test("narrowed by the list's filter; nothing to look for leaves the list", async () => {
    expect(await searchOrders(asOak, "carla", { threads: { some: {} } })).toEqual([]);
    for (const q of [undefined, " ", "#", "\0", ["carla"]]) expect(await searchOrders(asOak, q)).toBeNull();
  });
});

test("among many, by index, as by walking: the newest 25", async () => {
  const customer = await makeCustomer({ name: "Frequent Buyer" });
  const rare = await makeCustomer({ name: "Xaver Quint" });
  const vendorId = asOak.vendorIds[0] ?? "";
  await db.$executeRaw`
    insert into "order" (id, source, external_id, number, customer_id, status, currency, placed_at, source_updated_at,
      content_hash, items_total, shipping_total, tax_total, discount_total, total)
    select gen_random_uuid(), 'many', n, 'Z' || n, case when n > 1100 then ${rare.id}::uuid else ${customer.id}::uuid end,
      'shipped', 'EUR', timestamptz '2025-01-01' - n * interval '1 hour', now(), '', 0, 0, 0, 0, 0
    from generate_series(1, 1200) n`;
  await db.$executeRaw`insert into order_vendor (vendor_id, order_id, placed_at)
    select ${vendorId}::uuid, id, placed_at from "order" where source = 'many'`;
  const newest = (from: number) => Array.from({ length: 25 }, (_, n) => `Z${from + n}`);
  for (const viewer of [admin, asOak]) {
    expect(await found(viewer, "frequent")).toEqual(newest(1));
    expect(await found(viewer, "xaver")).toEqual(newest(1101));
    expect(await found(viewer, "z119")).toEqual(["Z119", ...newest(1190).slice(0, 10)]);
  }
  expect(await found(asLights, "frequent")).toEqual([]);
});

test("whose two shops are in every order finds each of them once, 25 of them", async () => {
  const customer = await makeCustomer({ name: "Twice Sold" });
  const [one, two] = [await makeVendor(), await makeVendor()];
  const both: VendorViewer = { as: "vendor", userId: one.staff[0]?.id ?? "", vendorIds: [one.id, two.id] };
  const numbers = Array.from({ length: 30 }, (_, n) => `TWICE-${n}`);
  for (const [n, number] of numbers.entries())
    await makeOrder({
      number,
      customer,
      items: [{ vendor: one }, { vendor: two }],
      placedAt: new Date(Date.UTC(2026, 1, 1, n)),
    });
  expect(await found(both, "twice")).toEqual(numbers.reverse().slice(0, 25));
});
