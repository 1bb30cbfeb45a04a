import { beforeAll, describe, expect, test } from "vitest";
import type { AdminViewer, VendorViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { makeAdmin, makeCustomer, makeOrder, makeThread, makeVendor } from "@/test/people";
import { searchThreads } from "./search";

type Shop = Awaited<ReturnType<typeof makeVendor>>;
let admin: AdminViewer;
let buyer: { id: string };
let lights: Shop;
let oak: Shop;
let asLights: VendorViewer;
let asOak: VendorViewer;

beforeAll(async () => {
  admin = { as: "admin", userId: (await makeAdmin()).id };
  buyer = await makeAdmin({ name: "Bought Herself" });
  lights = await makeVendor({ name: "Harbor Lights" });
  oak = await makeVendor({ name: "Oak & Iron" });
  asLights = { as: "vendor", userId: lights.staff[0]?.id ?? "", vendorIds: [lights.id] };
  asOak = { as: "vendor", userId: oak.staff[0]?.id ?? "", vendorIds: [oak.id] };
  const carla = await makeCustomer({ name: "Carla Ruiz", email: "hidden-address@example.com" });
  // One order at three sellers, and one an admin bought.
  const order = await makeOrder({
    number: "AB-1001",
    customer: carla,
    items: [{ vendor: lights }, { vendor: oak }, {}],
  });
  await makeThread(order, lights, [
    [carla, "Where is my brass lamp?"],
    [lights.staff[0] ?? carla, "It left on Tuesday"],
  ]);
  await makeThread(order, oak, [[carla, "The walnut chair wobbles"]]);
  await makeThread(order, null, [[carla, "An invoice please"]]);
  const own = await makeOrder({ number: "AB-1002", customer: buyer, items: [{ vendor: lights }] });
  await makeThread(own, lights, [[buyer, "My own copper kettle"]]);
  await makeThread(await makeOrder({ number: "AB-1003", customer: carla, items: [{ vendor: lights }] }), lights);
});

/** Number and seller of what is found. */
async function found(viewer: AdminViewer | VendorViewer, q: unknown) {
  return (await searchThreads(viewer, q))?.map((row) => `${row.order?.number} ${row.seller.slug}`).sort();
}

describe("messages", () => {
  test("all words in one message, not spread over two", async () => {
    const thread = [`AB-1001 ${lights.slug}`];
    expect(await found(asLights, "lamp bras")).toEqual(thread);
    expect(await found(asLights, "tuesday")).toEqual(thread);
    expect(await found(asLights, "lamp tuesday")).toEqual([]);
    expect(await found(asLights, "carla lamp")).toEqual([]);
  });

  test("of one's own threads only; an admin finds them all, but not what they bought", async () => {
    expect(await found(asOak, "walnut")).toEqual([`AB-1001 ${oak.slug}`]);
    expect(await found(asLights, "walnut")).toEqual([]);
    expect(await found(asLights, "invoice")).toEqual([]);
    expect(await found(admin, "walnut")).toEqual([`AB-1001 ${oak.slug}`]);
    expect(await found(admin, "invoice")).toEqual(["AB-1001 store"]);
    for (const viewer of [admin, asLights]) expect(await found(viewer, "kettle")).toEqual([`AB-1002 ${lights.slug}`]);
    const herself: AdminViewer = { as: "admin", userId: buyer.id };
    for (const viewer of [herself, { ...asLights, userId: buyer.id }]) {
      expect(await found(viewer, "brass")).toEqual([`AB-1001 ${lights.slug}`]);
      for (const q of ["kettle", "AB-1002", "bought"]) expect(await found(viewer, q), q).toEqual([]);
    }
  });
});

describe("numbers and names", () => {
  test("an order's number by its beginning, whatever the case, with # or without", async () => {
    for (const q of ["AB-1001", "#ab-1001", "＃ＡＢ-１００１"]) {
      expect(await found(asLights, q), q).toEqual([`AB-1001 ${lights.slug}`]);
      expect(await found(asOak, q), q).toEqual([`AB-1001 ${oak.slug}`]);
    }
    expect(await found(asLights, "ab-1")).toEqual([`AB-1001 ${lights.slug}`, `AB-1002 ${lights.slug}`]);
    expect(await found(asLights, "1001")).toEqual([]);
    expect(await found(asLights, "ab_1001")).toEqual([]);
  });

  test("the customer's name, all of its words by their beginning, never the address", async () => {
    expect(await found(asLights, "rui car")).toEqual([`AB-1001 ${lights.slug}`]);
    expect(await found(admin, "carla")).toHaveLength(3);
    expect(await found(admin, "carla walnut")).toEqual([]);
    expect(await found(admin, "hidden")).toEqual([]);
    expect(await found(admin, "example")).toEqual([]);
  });

  test("a vendor's name: admins any, a vendor its own", async () => {
    expect(await found(admin, "oak iron")).toEqual([`AB-1001 ${oak.slug}`]);
    expect(await found(asOak, "oak")).toEqual([`AB-1001 ${oak.slug}`]);
    expect(await found(asLights, "oak")).toEqual([]);
    expect(await found(asLights, "harbor")).toHaveLength(2);
  });

  test("a name that changed is found by the new one only", async () => {
    const person = await makeCustomer({ name: "Before Marriage" });
    await makeThread(await makeOrder({ number: "N-1", customer: person }), null, [[person, "hello"]]);
    expect(await found(admin, "before marriage")).toEqual(["N-1 store"]);
    await db.user.update({ where: { id: person.id }, data: { name: "Afterwards" } });
    expect(await found(admin, "before marriage")).toEqual([]);
    expect(await found(admin, "afterwards")).toEqual(["N-1 store"]);
  });
});

test.each([undefined, "", "  ", "#", "!?", ["brass"], { not: "brass" }, "\0", "\uDC00"])(
  "%j asks for nothing: the list stays as it is",
  async (q) => expect(await searchThreads(admin, q)).toBeNull(),
);

test.each(["brass' & | ! :* \\ ( <->", "brass\0lamp", "brass \uD800", "brass:L", "!brass", "%brass_"])(
  "%j looks for the words in it",
  async (q) => expect(await found(asLights, q)).toEqual([`AB-1001 ${lights.slug}`]),
);

test("a letter that is no part of a word finds nothing", async () => {
  for (const q of ["\u02ec", "\u02ec \u02ec"]) expect(await searchThreads(admin, q), q).toEqual([]);
});

test("ten thousand characters find nothing, and hurt nobody", async () => {
  for (const q of [
    "x".repeat(10_000),
    "x y ".repeat(2_500),
    "犬".repeat(10_000),
    `${"'".repeat(9_999)}x`,
    "\\".repeat(9_999),
  ])
    expect(await searchThreads(asLights, q)).toSatisfy((rows) => rows === null || rows.length === 0);
});

test("the list's filter narrows it", async () => {
  expect(await searchThreads(asLights, "brass", { awaitingSince: { not: null } })).toEqual([]);
  expect(await searchThreads(asLights, "brass", { awaitingSince: null })).toHaveLength(1);
});

test("a row is that of the list: the latest entry, and what is unread", async () => {
  const [row] = (await searchThreads(asLights, "brass")) ?? [];
  expect(row).toMatchObject({ customerName: "Carla Ruiz", unread: 1, latest: { seq: 2, text: "It left on Tuesday" } });
});
