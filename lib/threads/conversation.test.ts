import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { AdminViewer, CustomerViewer, VendorViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { NotFound, Refusal } from "@/lib/refusal";
import { setStore } from "@/lib/settings/store";
import { makeAdmin, makeCustomer, makeOrder, makeVendor } from "@/test/people";
import { closeDispute, openDispute } from "./dispute";
import { listCustomerThreads } from "./inbox";
import { postMessage } from "./post";
import { markRead } from "./read";
import { postInput } from "./schema";
import { openThread } from "./thread";
import { countUnread } from "./unread";

// Conversations about no order (PRODUCT 2, /vendors/[slug]): one per customer and vendor, begun by the first message.

type Shop = Awaited<ReturnType<typeof makeVendor>>;
let customer: CustomerViewer;
let vendor: VendorViewer;
let admin: AdminViewer;
let shop: Shop;

beforeEach(async () => {
  shop = await makeVendor({ name: "Harbor Lights", staff: 2 });
  admin = { as: "admin", userId: (await makeAdmin()).id };
  customer = asCustomer(await makeCustomer({ name: "Carla" }));
  vendor = staffOf(shop);
});

const asCustomer = ({ id }: { id: string }): CustomerViewer => ({ as: "customer", userId: id, orderIds: null });
const staffOf = ({ id, staff }: Shop): VendorViewer => {
  return { as: "vendor", userId: staff[0]?.id ?? "", vendorIds: [id] };
};
const write = (text = "Hello") => postInput.parse({ text, clientId: randomUUID(), shown: 0 });
const withShop = () => ({ vendor: shop.slug });
const conversations = () => db.thread.findMany({ where: { vendorId: shop.id, orderId: null } });
const opening = { before: null, after: null, at: null, history: false };

test("looking begins nothing; the first message does, and both addresses are the same thread", async () => {
  expect(await openThread(customer, withShop(), opening)).toMatchObject({ id: null, writable: true, entries: [] });
  await markRead(customer, withShop(), 5);
  expect(await conversations()).toEqual([]);
  const { threadId, seq } = await postMessage(customer, withShop(), write());
  expect(seq).toBe(1);
  expect(await postMessage(customer, withShop(), write("Still me"))).toMatchObject({ threadId, seq: 2 });
  expect(await openThread(customer, withShop(), opening)).toMatchObject({
    id: threadId,
    at: { conversation: threadId },
  });
  const answered = await postMessage(vendor, { conversation: threadId }, write("Good morning"));
  expect(answered).toMatchObject({ threadId, seq: 3 });
  expect(await conversations()).toHaveLength(1);
  const { rows } = await listCustomerThreads(customer, undefined);
  expect(rows).toMatchObject([{ id: threadId, order: null, seller: { name: "Harbor Lights" }, unread: 1 }]);
  expect(await countUnread(customer)).toBe(1);
});

test("20 first messages at once make one conversation", async () => {
  const posted = await Promise.all(
    Array.from({ length: 20 }, (_, n) => postMessage(customer, withShop(), write(`${n}`))),
  );
  expect(new Set(posted.map((it) => it.threadId)).size).toBe(1);
  expect(posted.map((it) => it.seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  expect(await conversations()).toHaveLength(1);
});

test("it is beside the thread of an order with the same vendor, and each customer's own", async () => {
  const order = await makeOrder({ customer: { id: customer.userId }, items: [{ vendor: shop }] });
  const ofOrder = await postMessage(customer, { number: order.number, seller: shop.slug }, write());
  const without = await postMessage(customer, withShop(), write());
  const other = await postMessage(asCustomer(await makeCustomer()), withShop(), write());
  expect(new Set([ofOrder, without, other].map((it) => it.threadId)).size).toBe(3);
  // An order's thread is at its order's address and nowhere else.
  expect(await openThread(customer, { conversation: ofOrder.threadId }, opening)).toBeNull();
});

describe("strangers", () => {
  test("see, write, read and dispute nothing of it, and learn nothing", async () => {
    const { threadId } = await postMessage(customer, withShop(), write());
    const at = { conversation: threadId };
    const holder: CustomerViewer = { ...customer, orderIds: [], threadIds: [threadId] };
    for (const insider of [customer, vendor, admin, holder])
      expect(await openThread(insider, at, opening)).not.toBeNull();
    const strangers = [
      asCustomer(await makeCustomer()),
      staffOf(await makeVendor()),
      { ...customer, orderIds: [] },
      { ...holder, threadIds: [randomUUID()] },
    ];
    for (const stranger of strangers) {
      expect(await openThread(stranger, at, opening)).toBeNull();
      await expect(postMessage(stranger, at, write())).rejects.toThrow(NotFound);
      await expect(markRead(stranger, at, 1)).rejects.toThrow(NotFound);
      await expect(openDispute(stranger, at, "No", 1)).rejects.toThrow(NotFound);
    }
  });

  test("an access link opens what there is and begins nothing", async () => {
    const holder: CustomerViewer = { ...customer, orderIds: [], threadIds: [] };
    await expect(postMessage(holder, withShop(), write())).rejects.toThrow(NotFound);
    await expect(postMessage(customer, withShop(), write())).resolves.toBeDefined();
  });
});

describe("nobody converses with themselves", () => {
  test("a vendor's staff do not as its customers; a person who is staff elsewhere does", async () => {
    const clerk = asCustomer({ id: vendor.userId });
    await expect(postMessage(clerk, withShop(), write())).rejects.toThrow(NotFound);
    expect(await openThread(clerk, withShop(), opening)).toBeNull();
    const elsewhere = await makeVendor();
    const { threadId } = await postMessage(clerk, { vendor: elsewhere.slug }, write());
    // Under /seller it is not theirs, under /account it is.
    expect(await openThread(vendor, { conversation: threadId }, opening)).toBeNull();
    expect(await openThread(clerk, { conversation: threadId }, opening)).not.toBeNull();
    expect(await countUnread(vendor)).toBe(0);
  });

  test("who joins the shop later reads on as its customer, and never as the shop", async () => {
    const { threadId } = await postMessage(customer, withShop(), write());
    await db.staff.create({ data: { vendorId: shop.id, userId: customer.userId } });
    const self: VendorViewer = { as: "vendor", userId: customer.userId, vendorIds: [shop.id] };
    expect(await openThread(self, { conversation: threadId }, opening)).toBeNull();
    await expect(postMessage(self, { conversation: threadId }, write())).rejects.toThrow(NotFound);
    await postMessage(vendor, { conversation: threadId }, write("An answer"));
    expect(await countUnread(self)).toBe(0);
    expect(await countUnread(customer)).toBe(1);
  });

  test("an admin who asks a vendor is its customer, and no admin there", async () => {
    const { threadId } = await postMessage(asCustomer({ id: admin.userId }), withShop(), write());
    expect(await openThread(admin, { conversation: threadId }, opening)).toBeNull();
    const other: AdminViewer = { as: "admin", userId: (await makeAdmin()).id };
    expect(await openThread(other, { conversation: threadId }, opening)).not.toBeNull();
  });
});

test("it can be disputed once it has begun", async () => {
  const { threadId } = await postMessage(customer, withShop(), write());
  const at = { conversation: threadId };
  await expect(openDispute(vendor, at, "No", 1)).rejects.toThrow(Refusal);
  await openDispute(customer, at, "It never came.", 1);
  expect(await countUnread(admin)).toBe(1);
  const { openDisputeId } = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
  await closeDispute(admin, at, openDisputeId ?? "", 2);
  expect(await countUnread(customer)).toBe(1);
});

test.each([
  ["the vendor was removed", () => db.vendor.update({ where: { id: shop.id }, data: { removedAt: new Date() } })],
  ["vendors do not talk any more", () => setStore({ mode: "warehouse" })],
])("when %s none begins, and one that has begun stays readable, closed to writing", async (_, change) => {
  const { threadId } = await postMessage(customer, withShop(), write());
  await change();
  const at = { conversation: threadId };
  expect(await openThread(customer, at, opening)).toMatchObject({ writable: false });
  await expect(postMessage(customer, at, write())).rejects.toThrow(Refusal);
  await expect(postMessage(customer, withShop(), write())).rejects.toThrow(NotFound);
  await setStore({ mode: "separate_shops" });
});
