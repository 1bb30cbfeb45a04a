import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { emptyOrders } from "@/test/empty-orders";
import { importLines as put, resultsOf as results } from "@/test/import-lines";
import { item, type OrderLine, orderLine, otherLine, vendor } from "@/test/order-line";

const LATER = "2026-03-03T09:00:00Z";

const find = (number = "1001") =>
  db.order.findUniqueOrThrow({
    where: { number },
    include: {
      customer: true,
      items: { orderBy: { position: "asc" }, include: { vendor: true } },
      tracking: { orderBy: { position: "asc" }, include: { vendor: true } },
      vendors: { include: { vendor: true } },
    },
  });

beforeEach(emptyOrders);

describe("created, updated, unchanged", () => {
  test("an order with everything in it", async () => {
    expect(await put(orderLine({ number: "#1001" }))).toEqual([{ result: "created", number: "1001" }]);
    const order = await find();
    expect(order).toMatchObject({
      ...{ source: "shop", externalId: "1001", status: "shipped", currency: "EUR" },
      placedAt: new Date("2026-03-01T10:00:00Z"),
      sourceUpdatedAt: new Date("2026-03-02T09:00:00Z"),
      customer: { email: "carla@example.com", name: "Carla Ruiz", locale: "en", firstSignedInAt: null },
      shippingAddress: { name: "Carla Ruiz", line2: null, country: "PT" },
      items: [{ sku: "LAMP-1", quantity: 2, vendor: { name: "Harbor Lights", slug: "harbor-lights", source: "shop" } }],
      tracking: [{ carrier: "DHL", number: "JD01", vendor: { slug: "harbor-lights" } }],
      vendors: [{ vendor: { slug: "harbor-lights" }, placedAt: new Date("2026-03-01T10:00:00Z") }],
    });
    expect(`${order.items[0]?.unitPrice} ${order.itemsTotal} ${order.shippingTotal} ${order.total}`).toBe(
      "49.5 99 5 104",
    );
  });

  test("again the same: unchanged", async () => {
    await put(orderLine());
    expect(await put(orderLine())).toEqual([{ result: "unchanged", number: "1001" }]);
    expect(results(await put(orderLine({ number: "#1001", extra: 1 })))).toEqual(["unchanged"]);
  });

  test("an older updatedAt changes nothing, whatever else the line says", async () => {
    await put(orderLine(), otherLine("1002"));
    const old = { updatedAt: "2026-03-02T08:59:59.999Z", number: "1002", status: "cancelled" };
    const stale = orderLine({ ...old, customer: { externalId: "c7", name: "Other" } });
    expect(await put(stale)).toEqual([{ result: "unchanged", number: "1001" }]);
    expect(await find()).toMatchObject({ status: "shipped", customer: { name: "Carla Ruiz" } });
  });

  test("an equal updatedAt with other content updates; a newer one too", async () => {
    await put(orderLine());
    expect(results(await put(orderLine({ status: "delivered" })))).toEqual(["updated"]);
    expect(await find()).toMatchObject({ status: "delivered" });
    expect(results(await put(orderLine({ updatedAt: LATER })))).toEqual(["updated"]);
    expect(await find()).toMatchObject({ status: "shipped", sourceUpdatedAt: new Date(LATER) });
  });

  test("lines of one order in one batch apply in their order", async () => {
    const lines = ["shipped", "delivered", "cancelled"].map((status) => orderLine({ status }));
    expect(results(await put(...lines, orderLine({ status: "cancelled" })))).toEqual([
      ...["created", "updated", "updated", "unchanged"],
    ]);
    expect(await find()).toMatchObject({ status: "cancelled" });
  });

  test("on update the parts follow: items keep their ids, sellers and tracking what is said", async () => {
    const [harbor, oak] = [vendor("v3", "Harbor Lights"), vendor("v4", "Oak & Iron")];
    await put(orderLine({ items: [item("1", harbor), item("2", harbor), item("3", oak)] }));
    const before = await find();
    const items = [item("4"), { ...item("3", harbor), name: "Oak lamp" }, item("1", harbor)];
    const placedAt = "2026-03-01T11:00:00Z";
    await put(orderLine({ items, placedAt, tracking: [], shippingAddress: null }));
    const after = await find();
    expect(after.items.map((it) => [it.externalId, it.name, it.vendor?.slug ?? "store"])).toEqual([
      ["4", "Brass lamp", "store"],
      ["3", "Oak lamp", "harbor-lights"],
      ["1", "Brass lamp", "harbor-lights"],
    ]);
    expect([after.items[2]?.id, after.items[1]?.id]).toEqual([before.items[0]?.id, before.items[2]?.id]);
    expect(after.vendors.map((it) => [it.vendor.slug, it.placedAt])).toEqual([["harbor-lights", new Date(placedAt)]]);
    expect(after).toMatchObject({ tracking: [], shippingAddress: null });
  });
});

describe("numbers", () => {
  test("another order's number is refused, of another source or the same; the others still go in", async () => {
    await put(orderLine());
    const fault = { field: "number", why: "Another order has this number already." };
    expect(await put(otherLine("2", { number: "1001", source: "other" }), otherLine("3"))).toEqual([
      { result: "refused", errors: [fault] },
      { result: "created", number: "3" },
    ]);
    expect(await put(otherLine("4", { number: "#1001" }))).toEqual([{ result: "refused", errors: [fault] }]);
    expect(await db.user.count({ where: { name: { in: ["Customer 2", "Customer 4"] } } })).toBe(0);
  });

  test("the same externalId of another source is another order", async () => {
    await put(orderLine());
    expect(results(await put(orderLine({ source: "other", number: "X1" })))).toEqual(["created"]);
    expect(await db.order.count()).toBe(2);
  });

  test("a number that an order gives up is free for a later line, not for an earlier one", async () => {
    await put(otherLine("1"), otherLine("2"));
    const [first, second] = [otherLine("1", { number: "9" }), otherLine("2", { number: "1" })];
    expect(results(await put({ ...second }, { ...first }))).toEqual(["refused", "updated"]);
    expect(results(await put(otherLine("1", { number: "8" }), otherLine("3", { number: "9" })))).toEqual([
      ...["updated", "created"],
    ]);
    expect(await db.order.findMany({ select: { number: true }, orderBy: { number: "asc" } })).toEqual([
      ...[{ number: "2" }, { number: "8" }, { number: "9" }],
    ]);
  });
});

describe("at once", () => {
  const TIMES = 20;
  const atOnce = (line: (index: number) => OrderLine) =>
    Promise.all(Array.from({ length: TIMES }, (_, index) => put(line(index)))).then((all) => results(all.flat()));

  test("the same order: created once", async () => {
    const all = await atOnce(() => orderLine());
    expect(all.filter((it) => it === "created")).toHaveLength(1);
    expect(all.filter((it) => it === "unchanged")).toHaveLength(TIMES - 1);
    expect([await db.order.count(), await db.user.count(), await db.vendor.count()]).toEqual([1, 2, 1]);
  });

  test("orders of one new customer and one new vendor: one of each", async () => {
    const all = await atOnce((index) => orderLine({ externalId: `${index}`, number: `${index}` }));
    expect(new Set(all)).toEqual(new Set(["created"]));
    expect([await db.user.count(), await db.customerIdentity.count(), await db.vendor.count()]).toEqual([2, 1, 1]);
    expect(await db.staff.count()).toBe(1);
  });

  test("one new customer, found by address only, from many sources", async () => {
    await atOnce((index) =>
      orderLine({ source: `s${index}`, externalId: "1", number: `${index}`, items: [item("1")], tracking: [] }),
    );
    expect([await db.user.count(), await db.customerIdentity.count()]).toEqual([1, TIMES]);
  });

  test("new vendors of one name: a slug each", async () => {
    const of = (index: number) => [item("1", vendor(`v${index}`, "Lamps"))];
    await atOnce((index) => otherLine(`${index}`, { items: of(index), tracking: [] }));
    const slugs = await db.vendor.findMany({ select: { slug: true } });
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(TIMES);
  });

  test("one number for many orders: one has it, the others are refused", async () => {
    const all = await atOnce((index) => otherLine(`${index}`, { number: "7" }));
    expect(all.filter((it) => it === "created")).toHaveLength(1);
    expect(all.filter((it) => it === "refused")).toHaveLength(TIMES - 1);
  });

  test("batches that speak of the same things in opposite orders never wait in a circle", async () => {
    const lines = Array.from({ length: 30 }, (_, index) => otherLine(`${index}`));
    const both = await Promise.all([
      put(...lines),
      put(...lines.toReversed()),
      put(...lines),
      put(...lines.toReversed()),
    ]);
    expect(results(both.flat()).filter((it) => it === "created")).toHaveLength(30);
    expect(new Set(results(both.flat()))).toEqual(new Set(["created", "unchanged"]));
  });

  test("updates of one order: the newest stays", async () => {
    await put(orderLine());
    const at = (index: number) => `2026-04-01T10:00:${String(index).padStart(2, "0")}Z`;
    await atOnce((index) => orderLine({ updatedAt: at(index), status: `s${index}` }));
    expect(await find()).toMatchObject({ status: `s${TIMES - 1}`, sourceUpdatedAt: new Date(at(TIMES - 1)) });
  });
});

test("one order that cannot be stored does not stop the others of its batch", async () => {
  await db.$executeRaw`alter table order_item add constraint test_only check (name <> 'bomb')`;
  try {
    const bomb = otherLine("2", { items: [{ ...item("1"), name: "bomb" }], tracking: [] });
    const outcomes = await put(otherLine("1"), bomb, otherLine("3"));
    expect(results(outcomes)).toEqual(["created", "refused", "created"]);
    expect(outcomes[1]).toMatchObject({ errors: [{ field: "", why: expect.stringMatching(/^Could not be stored/) }] });
    expect(await db.user.count({ where: { name: "Customer 2" } })).toBe(0);
  } finally {
    await db.$executeRaw`alter table order_item drop constraint test_only`;
  }
});
