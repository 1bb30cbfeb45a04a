import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db, type Prisma } from "@/lib/db";
import { tokenFor } from "@/lib/tokens";
import type { DeliveryKind } from "@/prisma/client";
import { makeCustomer, makeOrder, makeThread, makeVendor } from "@/test/people";
import { findAccessLink, renewAccessLink } from "./access-link";
import { mailOrderAccess } from "./order-access";
import { signOutEverywhere } from "./sign-out-everywhere";

let count = 0;
const address = () => `192.0.2.${++count}`;
const owed = (orderId: string) => db.delivery.findMany({ where: { orderId, kind: "order_access" } });

async function aLink(fields: Partial<Prisma.DeliveryUncheckedCreateInput> = {}) {
  const customer = await makeCustomer();
  const order = await makeOrder({ customer });
  const delivery = await db.delivery.create({
    data: { kind: "order_access", recipientId: customer.id, orderId: order.id, ...fields },
  });
  return { customer, order, delivery, token: tokenFor("access", delivery.id) };
}
/** A customer's conversation with Harbor Lights about no order, and the links in mails about its two entries. */
async function aConversation() {
  const [customer, shop] = [await makeCustomer(), await makeVendor({ name: "Harbor Lights" })];
  const [clerk] = shop.staff;
  if (!clerk) throw new Error("no staff");
  const thread = await makeThread({ id: null, customerId: customer.id }, shop, [
    [customer, "Do you make it in green?"],
    [clerk, "We do."],
  ]);
  const link = async (kind: DeliveryKind, recipientId: string, seq: number, createdAt = new Date()) => {
    const entryId = String(thread.entries[seq - 1]?.id);
    const { id } = await db.delivery.create({ data: { kind, recipientId, entryId, createdAt } });
    return { entryId, token: tokenFor("access", id) };
  };
  return { customer, clerk, thread, link };
}
const days = (count: number) => new Date(Date.now() - count * 24 * 60 * 60_000);

it("an order's link leads to the order, as often as one likes", async () => {
  const { customer, order, token } = await aLink();
  const expected = {
    expired: false,
    customer: { id: customer.id, name: customer.name, email: customer.email },
    linkVersion: 0,
    opens: { orderId: order.id },
    about: { order: order.number },
    path: `/account/orders/${order.number}`,
  };
  expect(await findAccessLink(token)).toEqual(expected);
  expect(await findAccessLink(token)).toEqual(expected);
});

it("a message's link leads to that entry, for the customer and not for the shop", async () => {
  const customer = await makeCustomer();
  const shop = await makeVendor({ slug: "harbor-lights" });
  const order = await makeOrder({ customer, number: "A-7", items: [{ vendor: shop }, {}] });
  const [clerk] = shop.staff;
  if (!clerk) throw new Error("no staff");
  const withShop = await makeThread(order, shop, [
    [customer, "Hello"],
    [clerk, "Good morning"],
  ]);
  const withStore = await makeThread(order, null, [[customer, "Hello"]]);
  const link = async (recipientId: string, entryId: string | undefined, orderId?: string) => {
    const fields = { recipientId, entryId: entryId ?? "", ...(orderId ? { orderId } : {}) };
    const { id } = await db.delivery.create({ data: { kind: "new_message", ...fields } });
    return (await findAccessLink(tokenFor("access", id)))?.path ?? null;
  };
  const answer = withShop.entries[1]?.id;
  expect(await link(customer.id, answer)).toBe("/account/orders/A-7/messages/harbor-lights?at=2#m2");
  expect(await link(customer.id, answer, order.id)).toBe("/account/orders/A-7/messages/harbor-lights?at=2#m2");
  expect(await link(customer.id, withStore.entries[0]?.id)).toBe("/account/orders/A-7/messages/store?at=1#m1");
  expect(await link(clerk.id, answer)).toBeNull();
  const another = await makeOrder({ customer });
  expect(await link(customer.id, answer, another.id)).toBeNull();
});

it("a link about a conversation leads to that entry and opens no order; disputes are told of the same way", async () => {
  const { customer, clerk, thread, link } = await aConversation();
  const path = (seq: number) => `/account/messages/${thread.id}?at=${seq}#m${seq}`;
  for (const kind of ["new_message", "dispute_opened", "dispute_closed", "order_access"] as const) {
    const { token } = await link(kind, customer.id, 2);
    expect(await findAccessLink(token)).toMatchObject({
      expired: false,
      customer: { id: customer.id },
      opens: { threadId: thread.id },
      about: { conversation: "Harbor Lights" },
      path: path(2),
    });
  }
  expect(await findAccessLink((await link("new_message", clerk.id, 1)).token)).toBeNull();
  const { token } = await link("new_message", customer.id, 2);
  await signOutEverywhere(customer.id);
  expect(await findAccessLink(token)).toBeNull();
});

it("an expired link about a conversation is renewed to the same entry, within the limits", async () => {
  const { customer, thread, link } = await aConversation();
  const old = await link("new_message", customer.id, 2, days(31));
  expect((await findAccessLink(old.token))?.expired).toBe(true);
  const renewed = () => db.delivery.findMany({ where: { entryId: old.entryId, kind: "order_access" } });
  await renewAccessLink(old.token, address());
  const [fresh] = await renewed();
  expect(fresh).toMatchObject({ recipientId: customer.id, orderId: null, state: "queued" });
  const found = await findAccessLink(tokenFor("access", String(fresh?.id)));
  expect(found).toMatchObject({ expired: false, opens: { threadId: thread.id } });
  for (let n = 0; n < 12; n++) await renewAccessLink(old.token, address());
  expect(await renewed()).toHaveLength(10);
});

it("expires after thirty days, and then a new one may be asked for", async () => {
  const old = await aLink({ createdAt: days(31) });
  const young = await aLink({ createdAt: days(29) });
  expect((await findAccessLink(old.token))?.expired).toBe(true);
  expect((await findAccessLink(young.token))?.expired).toBe(false);
  await renewAccessLink(old.token, address());
  const [, fresh] = await db.delivery.findMany({ where: { orderId: old.order.id }, orderBy: { createdAt: "asc" } });
  expect(fresh).toMatchObject({ kind: "order_access", recipientId: old.customer.id });
  expect((await findAccessLink(tokenFor("access", String(fresh?.id))))?.expired).toBe(false);
});

it("ends when everything is signed out, for the disabled, and when the order is another's", async () => {
  const there = async (token: string) => (await findAccessLink(token)) !== null;
  const [out, off, given] = [await aLink(), await aLink(), await aLink()];
  expect([await there(out.token), await there(off.token), await there(given.token)]).toEqual([true, true, true]);
  await signOutEverywhere(out.customer.id);
  await db.user.update({ where: { id: off.customer.id }, data: { disabledAt: new Date() } });
  await db.order.update({ where: { id: given.order.id }, data: { customerId: out.customer.id } });
  expect([await there(out.token), await there(off.token), await there(given.token)]).toEqual([false, false, false]);
});

it("is no other token: of another purpose, kind, made up or touched", async () => {
  const { customer, delivery, token } = await aLink();
  const signIn = await db.delivery.create({ data: { kind: "sign_in_link", recipientId: customer.id } });
  const last = token.at(-1) === "A" ? "B" : "A";
  for (const other of [
    tokenFor("sign-in", delivery.id),
    tokenFor("access", signIn.id),
    tokenFor("access", randomUUID()),
    token.slice(0, -1) + last,
    `${token}A`,
    "",
  ])
    expect(await findAccessLink(other)).toBeNull();
  expect(await findAccessLink(token)).not.toBeNull();
});

it("finding an order mails its customer when number and address belong together, and nobody otherwise", async () => {
  const customer = await makeCustomer({ email: "finder@example.com", linkVersion: 2 });
  const order = await makeOrder({ customer, number: "F-1" });
  const stranger = await makeCustomer();
  const find = (number: string, email: unknown) =>
    mailOrderAccess({ number, email: String(email), address: address() });
  await find("F-1", stranger.email);
  await find("F-2", "finder@example.com");
  await find("f-1", "finder@example.com");
  await find("F-1", "");
  expect(await owed(order.id)).toEqual([]);
  await find("  # F-1 ", " Finder@Example.com");
  expect(await owed(order.id)).toMatchObject([{ recipientId: customer.id, linkVersion: 2, state: "queued" }]);
  await db.user.update({ where: { id: customer.id }, data: { disabledAt: new Date() } });
  await find("F-1", "finder@example.com");
  expect(await owed(order.id)).toHaveLength(1);
});

const HERE = { address: "203.0.113.1" };

it.each([
  ["order", 10, (n: number) => ({ email: `n${n}@example.com` }), {}],
  ["address", 10, (n: number) => ({ number: `none-${n}` }), {}],
  ["network address", 30, (n: number) => ({ email: `n${n}@example.com`, number: `none-${n}`, ...HERE }), HERE],
])("is throttled by %s, without a word", async (_, limit, other, same) => {
  const customer = await makeCustomer();
  const order = await makeOrder({ customer });
  const right = { number: order.number, email: String(customer.email) };
  const find = (given: object) => mailOrderAccess({ ...right, address: address(), ...given });
  await Promise.all(Array.from({ length: limit - 1 }, (_, n) => find(other(n))));
  await find(same);
  expect(await owed(order.id)).toHaveLength(1);
  await find(same);
  expect(await owed(order.id)).toHaveLength(1);
  await db.throttle.deleteMany();
  await find(same);
  expect(await owed(order.id)).toHaveLength(2);
});
