import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { emptyOrders } from "@/test/empty-orders";
import { importLines, resultsOf } from "@/test/import-lines";
import { item, orderLine } from "@/test/order-line";

const noVendor = { items: [item("1")], tracking: [] };
let lines = 0;

beforeEach(emptyOrders);

/** An order of the customer; each one another, unless `id` says which. */
async function order(customer: object, over: Record<string, unknown> = {}, id = `${++lines}`): Promise<string> {
  const line = orderLine({
    externalId: id,
    number: `N${id}`,
    ...noVendor,
    customer: { name: "Carla", ...customer },
    ...over,
  });
  const [result] = resultsOf(await importLines(line));
  if (result !== "created" && result !== "updated") throw new Error(`the order was ${result}`);
  return id;
}

const customerOf = async (id: string) => {
  const { customer } = await db.order.findUniqueOrThrow({ where: { number: `N${id}` }, include: { customer: true } });
  return customer;
};
const only = () => db.user.findFirstOrThrow();
const notices = () => db.notice.findMany({ select: { kind: true, data: true } });
const signIn = () => db.user.updateMany({ data: { firstSignedInAt: new Date() } });

describe("who the customer is", () => {
  test("by externalId within the source, whatever the address", async () => {
    const [first, second] = [
      await order({ externalId: "c7" }),
      await order({ externalId: "c7", email: "c@example.com" }),
    ];
    expect((await customerOf(second)).id).toBe((await customerOf(first)).id);
    expect(await only()).toMatchObject({ email: "c@example.com", linkVersion: 0 });
  });

  test("the same externalId of another source is somebody else", async () => {
    const [first, second] = [await order({ externalId: "c7" }), await order({ externalId: "c7" }, { source: "other" })];
    expect((await customerOf(second)).id).not.toBe((await customerOf(first)).id);
  });

  test("otherwise by e-mail, however it is written; and then by the externalId too", async () => {
    const guest = await order({ email: "Carla@Example.com" });
    const member = await order({ externalId: "c7", email: " carla@example.com" });
    const later = await order({ externalId: "c7" });
    const ids = await Promise.all([guest, member, later].map(async (id) => (await customerOf(id)).id));
    expect(new Set(ids).size).toBe(1);
    expect(await db.customerIdentity.findMany()).toEqual([{ source: "shop", externalId: "c7", userId: ids[0] }]);
  });

  test("externalId before e-mail", async () => {
    const carla = await order({ externalId: "c7", email: "carla@example.com" });
    await order({ externalId: "c8", email: "olive@example.com" });
    const mixed = await order({ externalId: "c7", email: "olive@example.com" });
    expect((await customerOf(mixed)).id).toBe((await customerOf(carla)).id);
  });

  test("an admin or vendor found by e-mail is simply also this order's customer", async () => {
    const ada = await db.user.create({ data: { name: "Ada", email: "ada@example.com", isAdmin: true } });
    expect(await customerOf(await order({ externalId: "c7", email: "ada@example.com" }))).toMatchObject({
      ...{ id: ada.id, isAdmin: true, sessionVersion: 0, linkVersion: 0 },
    });
  });
});

describe("a changed address", () => {
  const change = () => order({ externalId: "c7", email: "new@example.com" });
  beforeEach(() => order({ externalId: "c7", email: "old@example.com" }));

  test("replaces one of somebody who never signed in, and ends their links", async () => {
    await change();
    expect(await only()).toMatchObject({ email: "new@example.com", linkVersion: 1 });
    expect(await notices()).toEqual([]);
  });

  test("not of somebody who signed in: the order is taken and the admins are told, once", async () => {
    await signIn();
    const [taken] = [await change(), await change()];
    expect(await only()).toMatchObject({ email: "old@example.com", linkVersion: 0 });
    const { id } = await customerOf(taken);
    expect(await notices()).toEqual([{ kind: "address_not_taken", data: { userId: id, number: `N${taken}` } }]);
    await order({ externalId: "c7", email: "newer@example.com" });
    expect(await notices()).toHaveLength(2);
  });

  test("not when somebody else has it", async () => {
    await order({ externalId: "c8", email: "new@example.com" });
    const taken = await change();
    expect(await customerOf(taken)).toMatchObject({ email: "old@example.com", linkVersion: 0 });
    expect(await notices()).toHaveLength(1);
  });

  test.each(["an admin", "a vendor's staff"])("not of %s, who never signed in either", async (who) => {
    const { id } = await only();
    if (who === "an admin") await db.user.update({ where: { id }, data: { isAdmin: true } });
    else await db.staff.create({ data: { user: { connect: { id } }, vendor: { create: { slug: "s", name: "S" } } } });
    await change();
    expect(await only()).toMatchObject({ email: "old@example.com", linkVersion: 0 });
    expect(await notices()).toHaveLength(1);
  });

  test("a missing one takes none away", async () => {
    await order({ externalId: "c7" });
    expect(await only()).toMatchObject({ email: "old@example.com", linkVersion: 0 });
  });

  test("an address given up is free for a later line of the same batch", async () => {
    const of = (customer: object, id: string) => orderLine({ ...noVendor, externalId: id, number: id, customer });
    const first = of({ externalId: "c7", name: "Carla", email: "new@example.com" }, "swap-1");
    const second = of({ externalId: "c9", name: "Nora", email: "old@example.com" }, "swap-2");
    expect(resultsOf(await importLines(first, second))).toEqual(["created", "created"]);
    const users = await db.user.findMany({ select: { name: true, email: true }, orderBy: { email: "asc" } });
    expect(users).toEqual([
      { name: "Carla", email: "new@example.com" },
      { name: "Nora", email: "old@example.com" },
    ]);
  });

  test("twenty changes at once with a first sign-in: the person keeps an address, and every order goes in", async () => {
    const changes = Array.from({ length: 20 }, (_, i) => order({ externalId: "c7", email: `new${i}@example.com` }));
    await Promise.all([...changes, signIn()]);
    expect(await db.user.count()).toBe(1);
    expect(await db.order.count()).toBe(21);
  });
});

describe("name and language", () => {
  test("the name follows the source, until the person chose one", async () => {
    await order({ externalId: "c7", name: "Carla Ruiz" });
    await order({ externalId: "c7", name: "Carla Ruiz-Lund" });
    expect(await only()).toMatchObject({ name: "Carla Ruiz-Lund" });
    await db.user.updateMany({ data: { name: "Cara", nameIsOwn: true } });
    await order({ externalId: "c7", name: "Carla Ruiz" });
    expect(await only()).toMatchObject({ name: "Cara" });
  });

  test("the language follows the source, until the person chose their own", async () => {
    await order({ externalId: "c7" });
    expect(await only()).toMatchObject({ locale: "en" });
    await order({ externalId: "c7", locale: "pt_BR" });
    expect(await only()).toMatchObject({ locale: "pt-BR" });
    await db.user.updateMany({ where: { id: (await only()).id }, data: { localeIsOwn: true } });
    await order({ externalId: "c7", locale: "fr" });
    expect(await only()).toMatchObject({ locale: "pt-BR" });
  });
});

describe("an order whose customer changes", () => {
  const moved = { status: "delivered" };

  test("moves while nobody talks about it", async () => {
    const id = await order({ email: "tpyo@example.com" });
    await order({ email: "typo@example.com" }, moved, id);
    expect(await customerOf(id)).toMatchObject({ email: "typo@example.com" });
  });

  test("stays with its customer once there is a thread; the rest is taken over and the admins are told", async () => {
    const id = await order({ externalId: "c7", email: "carla@example.com" });
    const { id: orderId, customerId } = await db.order.findUniqueOrThrow({ where: { number: `N${id}` } });
    await db.thread.create({ data: { orderId, customerId } });
    await order({ externalId: "c8", email: "olive@example.com" }, moved, id);
    expect(await db.order.findUnique({ where: { id: orderId } })).toMatchObject({ customerId, status: "delivered" });
    expect(await notices()).toEqual([{ kind: "address_not_taken", data: { userId: customerId, number: `N${id}` } }]);
    expect(await db.user.count({ where: { email: "olive@example.com" } })).toBe(0);
  });
});
