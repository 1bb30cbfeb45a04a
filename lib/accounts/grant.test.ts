import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeCustomer, makeOrder, makeThread, makeVendor } from "@/test/people";
import { addGrant, findHolder, GRANT_SECONDS, type Grant, parseGrant } from "./grant";
import { signOutEverywhere } from "./sign-out-everywhere";

const NOW = 1_800_000_000;
const id = () => randomUUID();
const opened = (grant: Grant | null) => grant?.grants.map((it) => ("orderId" in it ? it.orderId : it.threadId));

it("adds orders of the same customer, and replaces anybody else's and those of ended links", () => {
  const [userId, a, b] = [id(), id(), id()];
  const one = addGrant(null, { userId, linkVersion: 0, orderId: a }, NOW);
  expect(one.grants).toEqual([{ orderId: a, until: NOW + GRANT_SECONDS }]);
  const two = addGrant(one, { userId, linkVersion: 0, orderId: b }, NOW + 60);
  expect(opened(two)).toEqual([a, b]);
  const again = addGrant(two, { userId, linkVersion: 0, orderId: a }, NOW + 120);
  expect(opened(again)).toEqual([b, a]);
  const late = addGrant(two, { userId, linkVersion: 0, orderId: a }, NOW + GRANT_SECONDS + 90);
  expect(opened(late)).toEqual([a]);
  expect(addGrant(two, { userId: id(), linkVersion: 0, orderId: b }, NOW).grants).toHaveLength(1);
  expect(addGrant(two, { userId, linkVersion: 1, orderId: b }, NOW).grants).toHaveLength(1);
});

it("keeps the newest twenty", () => {
  const userId = id();
  const orders = Array.from({ length: 25 }, id);
  const grant = orders.reduce<ReturnType<typeof addGrant> | null>(
    (before, orderId) => addGrant(before, { userId, linkVersion: 0, orderId }, NOW),
    null,
  );
  expect(opened(grant)).toEqual(orders.slice(5));
  expect(parseGrant(grant)).toEqual(grant);
});

it.each([null, undefined, "x", {}, { userId: "x", linkVersion: 0, grants: [] }, { userId: id(), linkVersion: "0" }])(
  "reads %j as no grant",
  (payload) => {
    expect(parseGrant(payload)).toBeNull();
  },
);

it("opens its orders as their customer, without shops or rights, for 24 hours", async () => {
  const customer = await makeCustomer({ isAdmin: true, name: "Carla" });
  const [mine, other] = [await makeOrder({ customer }), await makeOrder()];
  const base = addGrant(null, { userId: customer.id, linkVersion: 0, orderId: mine.id }, NOW);
  const grant = addGrant(base, { userId: customer.id, linkVersion: 0, orderId: other.id }, NOW);
  expect(await findHolder(grant, NOW + GRANT_SECONDS - 1)).toEqual({
    person: {
      ...{ id: customer.id, name: "Carla", email: customer.email, locale: "en", timeZone: null },
      ...{ isAdmin: false, vendors: [] },
    },
    orderIds: [mine.id],
    threadIds: [],
  });
  expect(await findHolder(grant, NOW + GRANT_SECONDS)).toBeNull();
});

it("opens conversations beside orders, and neither as the other", async () => {
  const customer = await makeCustomer();
  const order = await makeOrder({ customer });
  const ofOrder = await makeThread(order, null);
  const conversation = await makeConversation(customer.id);
  const foreign = await makeConversation((await makeCustomer()).id);
  const mine = { userId: customer.id, linkVersion: 0 };
  const holderOf = (threadId: string) => findHolder(addGrant(null, { ...mine, threadId }));
  expect(await holderOf(conversation.id)).toMatchObject({ orderIds: [], threadIds: [conversation.id] });
  expect(await holderOf(foreign.id)).toBeNull();
  // A thread about an order is opened by its order.
  expect(await holderOf(ofOrder.id)).toBeNull();
  expect(await findHolder(addGrant(null, { ...mine, orderId: conversation.id }))).toBeNull();
  const both = addGrant(addGrant(null, { ...mine, threadId: conversation.id }), { ...mine, orderId: order.id });
  expect(await findHolder(both)).toMatchObject({ orderIds: [order.id], threadIds: [conversation.id] });
  expect(parseGrant(both)).toEqual(both);
});

it("reads cookies from before there were conversations", () => {
  const before = { userId: id(), linkVersion: 0, grants: [{ orderId: id(), until: NOW }] };
  expect(parseGrant({ ...before, iat: NOW, exp: NOW, jti: id() })).toEqual(before);
});

it("ends by signing out everywhere, disabling, and when the order is another's", async () => {
  const open = async () => {
    const customer = await makeCustomer();
    const order = await makeOrder({ customer });
    return { customer, order, grant: addGrant(null, { userId: customer.id, linkVersion: 0, orderId: order.id }) };
  };
  const [out, off, given] = [await open(), await open(), await open()];
  for (const { grant } of [out, off, given]) expect(await findHolder(grant)).not.toBeNull();
  await signOutEverywhere(out.customer.id);
  await db.user.update({ where: { id: off.customer.id }, data: { disabledAt: new Date() } });
  await db.order.update({ where: { id: given.order.id }, data: { customerId: out.customer.id } });
  for (const { grant } of [out, off, given]) expect(await findHolder(grant)).toBeNull();
});

async function makeConversation(customerId: string) {
  return db.thread.create({ data: { customerId, vendorId: (await makeVendor()).id } });
}
