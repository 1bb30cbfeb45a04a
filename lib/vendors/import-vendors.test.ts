import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { emptyOrders } from "@/test/empty-orders";
import { importLines, resultsOf } from "@/test/import-lines";
import { item, otherLine, vendor } from "@/test/order-line";

let lines = 0;

beforeEach(emptyOrders);

/** Imports one more order with an item of each of these vendors. */
async function order(...vendors: object[]): Promise<void> {
  const items = vendors.map((it, index) => item(`${index}`, it));
  expect(resultsOf(await importLines(otherLine(`${++lines}`, { items, tracking: [] })))).toEqual(["created"]);
}

const staff = () =>
  db.staff.findMany({ select: { user: { select: { email: true, name: true } }, vendor: { select: { slug: true } } } });

describe("a vendor", () => {
  test("is found by externalId within the source; its name follows, its slug stays", async () => {
    await order(vendor("v3", "Harbor Lights"));
    await order(vendor("v3", "Harbour Lights & Sons"));
    expect(await db.vendor.findMany()).toMatchObject([{ name: "Harbour Lights & Sons", slug: "harbor-lights" }]);
    expect(resultsOf(await importLines(otherLine("x", { source: "other", tracking: [] })))).toEqual(["created"]);
    expect(await db.vendor.count()).toBe(2);
  });

  test("has a slug of its own beside others of its name, in any script, never the store's", async () => {
    await order(vendor("v1", "Lamps"), vendor("v2", "Lamps"), vendor("v3", "店"), vendor("v4", "Store"));
    const slugs = (await db.vendor.findMany()).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(4);
    for (const slug of slugs) expect(slug).toMatch(/^(lamps|lamps-\w{8}|shop-\w{8}|store-\w{8})$/);
  });

  test("named twice in one order counts as first named, with the address that is given", async () => {
    await order(vendor("v1", "Lamps"), vendor("v1", "Other", "lamps@example.com"));
    expect(await db.vendor.findMany()).toMatchObject([{ name: "Lamps", email: "lamps@example.com" }]);
  });

  test("that was removed stays removed", async () => {
    await order(vendor("v3", "Harbor Lights"));
    await db.vendor.updateMany({ data: { removedAt: new Date() } });
    await order(vendor("v3", "Harbor Lights"));
    expect(await db.vendor.findMany()).toMatchObject([{ removedAt: expect.any(Date) }]);
  });
});

describe("its address", () => {
  test("makes a staff user when the vendor is first created", async () => {
    await order(vendor("v3", "Harbor Lights", "Hello@Harbor.example"));
    const user = { email: "hello@harbor.example", name: "Harbor Lights" };
    expect(await staff()).toEqual([{ user, vendor: { slug: "harbor-lights" } }]);
    expect(await db.user.findUnique({ where: { email: user.email } })).toMatchObject({
      passwordHash: null,
      isAdmin: false,
    });
  });

  test("may be a customer's, also one of the same order", async () => {
    const customer = { name: "Victor", email: "victor@example.com" };
    const items = [item("1", vendor("v3", "Harbor Lights", "victor@example.com"))];
    await importLines(otherLine("same", { customer, items, tracking: [] }));
    expect(await staff()).toEqual([
      { user: { email: "victor@example.com", name: "Victor" }, vendor: { slug: "harbor-lights" } },
    ]);
    await order(vendor("v4", "Oak & Iron", "victor@example.com"));
    expect(await staff()).toHaveLength(2);
  });

  test("of an admin makes no staff", async () => {
    await db.user.create({ data: { name: "Ada", email: "ada@example.com", isAdmin: true } });
    await order(vendor("v3", "Harbor Lights", "ada@example.com"));
    expect(await db.vendor.count()).toBe(1);
    expect(await staff()).toEqual([]);
  });

  test("that comes or changes later makes none, and removed staff stay removed", async () => {
    await order(vendor("v3", "Harbor Lights"), vendor("v4", "Oak & Iron", "vera@example.com"));
    expect(await staff()).toHaveLength(1);
    await db.staff.deleteMany();
    await order(vendor("v3", "Harbor Lights", "victor@example.com"), vendor("v4", "Oak & Iron", "vera@example.com"));
    await order(vendor("v4", "Oak and Iron", "new@example.com"));
    expect(await staff()).toEqual([]);
    expect(await db.user.count({ where: { email: { in: ["victor@example.com", "new@example.com"] } } })).toBe(0);
  });
});
