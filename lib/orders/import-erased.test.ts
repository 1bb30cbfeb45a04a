import { beforeEach, describe, expect, test } from "vitest";
import { deleteAccount, FORMER_CUSTOMER } from "@/lib/accounts/delete-account";
import { db } from "@/lib/db";
import { emptyOrders } from "@/test/empty-orders";
import { importLines, resultsOf } from "@/test/import-lines";
import { item, orderLine, vendor } from "@/test/order-line";
import { tracesOf } from "@/test/traces";

const ROUNDS = process.env.LONG === "1" ? 100 : 10;
const PERSONAL = ["carla", "Ruiz", "Main St", "Porto", "pt-BR"];
const carla = { externalId: "c7", email: "carla@example.com", name: "Carla Ruiz", locale: "pt-BR" };
const plain = { items: [item("1")], tracking: [], customer: carla };
const line = (over: Record<string, unknown> = {}) => orderLine({ ...plain, ...over });
const another = (over: Record<string, unknown> = {}) => line({ externalId: "1002", number: "1002", ...over });
const orderOf = (number: string) => db.order.findUniqueOrThrow({ where: { number } });
let gone: string;

beforeEach(async () => {
  await emptyOrders();
  await importLines(line());
  gone = (await orderOf("1001")).customerId;
  expect(await tracesOf(PERSONAL)).toEqual(["order.shipping_address", "user.email", "user.locale", "user.name"]);
  await deleteAccount(gone);
});

/** The order went in, to the deleted account, and brought nothing personal along. */
async function expectBare(number: string) {
  expect(await orderOf(number)).toMatchObject({ customerId: gone, shippingAddress: null });
  expect(await db.user.findMany({ select: { id: true, name: true } })).toEqual([{ id: gone, name: FORMER_CUSTOMER }]);
  expect(await tracesOf(PERSONAL)).toEqual([]);
  expect(await db.notice.count()).toBe(0);
}

describe("an order of a deleted account", () => {
  test("the same line again is unchanged", async () => {
    expect(resultsOf(await importLines(line()))).toEqual(["unchanged"]);
    await expectBare("1001");
  });

  test.each<[string, Record<string, unknown>]>([
    ["changed", { status: "delivered" }],
    ["under a new address", { customer: { ...carla, email: "carla.new@example.com" } }],
    ["without an address", { customer: { ...carla, email: null } }],
    ["without the source's own name for them", { customer: { ...carla, externalId: null } }],
    ["under another name", { customer: { externalId: "c8", email: "carla.new@example.com", name: "Carla R." } }],
  ])("updated, %s", async (_, over) => {
    expect(resultsOf(await importLines(line(over)))).toEqual(["updated"]);
    await expectBare("1001");
  });

  test.each<[string, Record<string, unknown>]>([
    ["by externalId and address", {}],
    ["by externalId alone", { customer: { ...carla, email: null } }],
    ["by externalId, under a new address", { customer: { ...carla, email: "carla.new@example.com" } }],
    [
      "by address alone, however it is written",
      { customer: { ...carla, externalId: null, email: "Carla@Example.com " } },
    ],
    ["by address, under another externalId", { customer: { ...carla, externalId: "c9" } }],
    ["by address, of another source", { source: "other" }],
  ])("new, found %s", async (_, over) => {
    expect(resultsOf(await importLines(another(over)))).toEqual(["created"]);
    await expectBare("1002");
  });

  test("whom it found by address it knows by externalId from then on", async () => {
    await importLines(another({ customer: { ...carla, externalId: "c9" } }));
    await importLines(line({ externalId: "3", number: "3", customer: { ...carla, externalId: "c9", email: null } }));
    await expectBare("3");
  });
});

describe("an erased address", () => {
  test("comes back to nobody else either; the order goes in and the admins are told", async () => {
    await importLines(another({ customer: { externalId: "c8", email: null, name: "Olive" }, shippingAddress: null }));
    const customer = { externalId: "c8", email: "carla@example.com", name: "Olive" };
    expect(resultsOf(await importLines(another({ customer, shippingAddress: null })))).toEqual(["updated"]);
    expect(await tracesOf(PERSONAL)).toEqual([]);
    expect(await db.notice.count()).toBe(1);
  });

  test("as a new vendor's makes neither staff nor a shop's address", async () => {
    const shops = [
      item("1", vendor("v1", "Lamps", "carla@example.com")),
      item("2", vendor("v2", "Oak", "oak@example.com")),
    ];
    await importLines(another({ items: shops, customer: { externalId: "c8", name: "Olive" }, shippingAddress: null }));
    const found = await db.vendor.findMany({ orderBy: { name: "asc" }, include: { staff: true } });
    expect(found.map(({ name, email, staff }) => [name, email, staff.length])).toEqual([
      ["Lamps", null, 0],
      ["Oak", "oak@example.com", 1],
    ]);
    expect(await tracesOf(["carla"])).toEqual([]);
  });

  test("somebody has anew is theirs: their orders come in whole, and the old ones stay bare", async () => {
    const anew = await db.user.create({ data: { email: "carla@example.com", name: "Carla Anew", nameIsOwn: true } });
    await importLines(another({ customer: { ...carla, externalId: null } }), line({ status: "delivered" }));
    expect(await orderOf("1002")).toMatchObject({ customerId: anew.id, shippingAddress: { city: "Porto" } });
    expect(await orderOf("1001")).toMatchObject({ customerId: gone, shippingAddress: null, status: "delivered" });
    expect(await db.user.findUnique({ where: { id: gone } })).toMatchObject({ name: FORMER_CUSTOMER, email: null });
  });
});

test("other customers of the same batch come in whole", async () => {
  const olive = { externalId: "c8", email: "olive@example.com", name: "Olive" };
  await importLines(another(), line({ externalId: "3", number: "3", customer: olive }));
  expect(await orderOf("1002")).toMatchObject({ customerId: gone, shippingAddress: null });
  expect(await orderOf("3")).toMatchObject({ shippingAddress: { city: "Porto" } });
});

test("orders that come in while the account is deleted: all go in, and nothing personal is left", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    await emptyOrders();
    await importLines(line());
    gone = (await orderOf("1001")).customerId;
    const ways = [
      line({ status: "delivered" }),
      another(),
      line({ externalId: "3", number: "3", customer: { ...carla, externalId: null } }),
      line({ externalId: "4", number: "4", customer: { ...carla, email: null } }),
      line({ externalId: "5", number: "5", customer: { ...carla, externalId: "c9" }, source: "other" }),
    ];
    const imports = ways.map((way) => importLines(way));
    const [outcomes] = await Promise.all([Promise.all(imports), deleteAccount(gone)]);
    expect(resultsOf(outcomes.flat())).toEqual(["updated", "created", "created", "created", "created"]);
    expect(await tracesOf(["Main St", "Porto", "carla@example.com"])).toEqual([]);
  }
});
