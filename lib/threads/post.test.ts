import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { AdminViewer, CustomerViewer, VendorViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { NotFound, Refusal } from "@/lib/refusal";
import { makeAdmin, makeCustomer, makeOrder, makeVendor } from "@/test/people";
import { postMessage } from "./post";
import { markRead } from "./read";
import { postInput } from "./schema";
import { countUnread } from "./unread";

const LONG = process.env.LONG === "1";

type Shop = Awaited<ReturnType<typeof makeVendor>>;
let customer: CustomerViewer;
let vendor: VendorViewer;
let admin: AdminViewer;
let shop: Shop;
let other: Shop;
let number: string;
let orderId: string;

beforeEach(async () => {
  await db.throttle.deleteMany();
  const person = await makeCustomer();
  shop = await makeVendor({ staff: 2 });
  other = await makeVendor();
  admin = { as: "admin", userId: (await makeAdmin()).id };
  customer = { as: "customer", userId: person.id, orderIds: null };
  vendor = { as: "vendor", userId: staffOf(shop), vendorIds: [shop.id] };
  const order = await makeOrder({ customer: person, items: [{ vendor: shop }, { vendor: other }, {}] });
  ({ number, id: orderId } = order);
});

const write = (text: string, clientId: string = randomUUID(), shown = 0) => postInput.parse({ text, clientId, shown });
const toShop = () => ({ number, seller: shop.slug });
const toStore = () => ({ number, seller: "store" });
const staffOf = (from: Shop, index = 0) => from.staff[index]?.id ?? "";
const threadRow = () => db.thread.findFirstOrThrow({ where: { orderId, vendorId: shop.id } });
const participant = (userId: string) => db.participant.findFirst({ where: { userId, thread: { orderId } } });
const owedTo = async (entryId: string) =>
  (await db.delivery.findMany({ where: { entryId } })).map((mail) => mail.recipientId).sort();

describe("a message", () => {
  test("makes the thread, is number one, and waits for an answer", async () => {
    const { seq } = await postMessage(customer, toShop(), write("Is the shade brass?"));
    expect(seq).toBe(1);
    expect(await threadRow()).toMatchObject({ lastSeq: 1, customerId: customer.userId });
    expect((await threadRow()).awaitingSince).toEqual((await threadRow()).lastEntryAt);
  });

  test("waits since the first unanswered one, until the selling side writes, vendor or admin", async () => {
    await postMessage(customer, toShop(), write("one"));
    const since = (await threadRow()).awaitingSince;
    await postMessage(customer, toShop(), write("two"));
    expect((await threadRow()).awaitingSince).toEqual(since);
    await postMessage(vendor, toShop(), write("yes"));
    expect((await threadRow()).awaitingSince).toBeNull();
    await postMessage(customer, toShop(), write("three"));
    expect((await threadRow()).awaitingSince).not.toBeNull();
    await postMessage(admin, toShop(), write("we look into it"));
    expect((await threadRow()).awaitingSince).toBeNull();
  });

  test("is kept to the letter, line breaks as one character", async () => {
    const text = "  a <b and c \r\n\u202Eשלום 👨‍👩‍👧‍👦 'quote\" ";
    const { entryId } = await postMessage(customer, toShop(), write(text));
    const kept = await db.entry.findUniqueOrThrow({ where: { id: entryId } });
    expect(kept.text).toBe(text.replace("\r\n", "\n"));
  });
});

describe("unread", () => {
  test("rises for every participant of the other sides, never for the author's own", async () => {
    await postMessage(customer, toShop(), write("one"));
    await postMessage(customer, toShop(), write("two"));
    expect((await participant(staffOf(shop)))?.unread).toBe(2);
    expect((await participant(staffOf(shop, 1)))?.unread).toBe(2);
    expect((await participant(customer.userId))?.unread).toBe(0);
    await postMessage(vendor, toShop(), write("answer"));
    expect((await participant(staffOf(shop, 1)))?.unread).toBe(2);
    expect((await participant(customer.userId))?.unread).toBe(1);
    await postMessage(admin, toShop(), write("the store here"));
    expect((await participant(customer.userId))?.unread).toBe(2);
    expect((await participant(staffOf(shop, 1)))?.unread).toBe(3);
    expect(await participant(staffOf(other))).toBeNull();
  });

  test("falls up to what was seen, no more, and never rises by a late report", async () => {
    for (const text of ["one", "two", "three"]) await postMessage(vendor, toShop(), write(text));
    await markRead(customer, toShop(), 2);
    expect(await countUnread(customer)).toBe(1);
    await markRead(customer, toShop(), 1);
    expect(await participant(customer.userId)).toMatchObject({ unread: 1, lastReadSeq: 2 });
    await markRead(customer, toShop(), 2_000_000);
    expect(await participant(customer.userId)).toMatchObject({ unread: 0, lastReadSeq: 3 });
    await postMessage(vendor, toShop(), write("four"));
    expect(await countUnread(customer)).toBe(1);
  });

  test("an answer reads what its page had shown", async () => {
    await postMessage(vendor, toShop(), write("one"));
    await postMessage(vendor, toShop(), write("two"));
    await postMessage(customer, toShop(), write("answer", randomUUID(), 1));
    expect(await participant(customer.userId)).toMatchObject({ unread: 1, lastReadSeq: 1 });
    await postMessage(customer, toShop(), write("another", randomUUID(), 3));
    expect(await participant(customer.userId)).toMatchObject({ unread: 0, lastReadSeq: 4 });
  });

  test("who had read everything still has after their own side wrote", async () => {
    await postMessage(customer, toShop(), write("one"));
    await postMessage(customer, toShop(), write("two"));
    expect(await participant(customer.userId)).toMatchObject({ unread: 0, lastReadSeq: 2 });
  });

  test("whoever joins the shop starts with everything before as read", async () => {
    await postMessage(customer, toShop(), write("one"));
    const late = await makeCustomer();
    await db.staff.create({ data: { vendorId: shop.id, userId: late.id } });
    await postMessage(customer, toShop(), write("two"));
    expect(await participant(late.id)).toMatchObject({ unread: 1, lastReadSeq: 1 });
  });

  test("who leaves the shop leaves its threads with it", async () => {
    await postMessage(customer, toShop(), write("one"));
    expect(await countUnread(vendor)).toBe(1);
    await db.staff.delete({ where: { vendorId_userId: { vendorId: shop.id, userId: vendor.userId } } });
    expect(await participant(vendor.userId)).toBeNull();
  });

  test("who leaves the shop while somebody writes stops no message", async () => {
    for (let round = 0; round < 20; round++) {
      const leaver = await makeCustomer();
      await db.staff.create({ data: { vendorId: shop.id, userId: leaver.id } });
      const leave = db.staff.delete({ where: { vendorId_userId: { vendorId: shop.id, userId: leaver.id } } });
      const posts = Array.from({ length: 3 }, (_, n) => postMessage(customer, toShop(), write(`${round} ${n}`)));
      await Promise.all([leave, ...posts]);
      expect(await participant(leaver.id)).toBeNull();
      await db.throttle.deleteMany();
    }
    expect((await threadRow()).lastSeq).toBe(60);
  });

  test("marks by one never touch another's", async () => {
    await postMessage(customer, toShop(), write("one"));
    await markRead(vendor, toShop(), 1);
    expect((await participant(staffOf(shop, 1)))?.unread).toBe(1);
  });

  test("reports against messages coming in: the number is always what is there to read", async () => {
    const posts = Array.from({ length: 15 }, (_, n) => postMessage(vendor, toShop(), write(`message ${n}`)));
    const reads = Array.from({ length: 15 }, (_, n) => markRead(customer, toShop(), n));
    await Promise.all([...posts, ...reads]);
    const mine = await participant(customer.userId);
    expect(mine?.unread).toBe(15 - (mine?.lastReadSeq ?? 0));
  });
});

describe("mails are owed", () => {
  const everyone = () => ({ shop: [staffOf(shop), staffOf(shop, 1)].sort(), customer: [customer.userId] });

  test.each([
    ["customer to a vendor: the thread's staff", "customer", "shop", () => everyone().shop],
    ["customer to the store: the mailbox", "customer", "store", () => [null]],
    ["vendor: the customer", "vendor", "shop", () => everyone().customer],
    ["admin to the store's own thread: the customer", "admin", "store", () => everyone().customer],
    ["admin in a vendor's: both", "admin", "shop", () => [...everyone().customer, ...everyone().shop].sort()],
  ] as const)("%s", async (_, author, seller, expected) => {
    const viewer = { customer, vendor, admin }[author];
    const { entryId } = await postMessage(viewer, seller === "shop" ? toShop() : toStore(), write("hello"));
    expect(await owedTo(entryId)).toEqual(expected());
    const jobs = await db.$queryRaw<object[]>`select 1 from graphile_worker.jobs`;
    expect(jobs.length).toBeGreaterThan(0);
  });

  test("to somebody who bought from their own shop once, as the customer", async () => {
    await db.staff.create({ data: { vendorId: shop.id, userId: customer.userId } });
    const { entryId } = await postMessage(admin, toShop(), write("hello"));
    expect(await owedTo(entryId)).toEqual([...everyone().customer, ...everyone().shop].sort());
  });

  test("not to the disabled, nor to those without an address", async () => {
    await db.user.update({ where: { id: staffOf(shop) }, data: { disabledAt: new Date() } });
    await db.user.update({ where: { id: staffOf(shop, 1) }, data: { email: null } });
    const { entryId } = await postMessage(customer, toShop(), write("hello"));
    expect(await owedTo(entryId)).toEqual([]);
  });
});

describe("the same send", () => {
  test("50 at once with the same id: one message, one mail per recipient", async () => {
    const input = write("Where is my lamp?");
    const sent = await Promise.all(Array.from({ length: 50 }, () => postMessage(customer, toShop(), input)));
    expect(new Set(sent.map((it) => it.entryId)).size).toBe(1);
    expect(await db.entry.count({ where: { threadId: (await threadRow()).id } })).toBe(1);
    expect(await owedTo(sent[0]?.entryId ?? "")).toHaveLength(2);
  });

  test("the same id with another text is another message, and each of the two is itself repeatable", async () => {
    const id = randomUUID();
    const first = await postMessage(customer, toShop(), write("one", id));
    const second = await postMessage(customer, toShop(), write("two", id));
    expect(second.seq).toBe(2);
    expect(await postMessage(customer, toShop(), write("one", id))).toEqual(first);
    expect(await postMessage(customer, toShop(), write("two", id))).toEqual(second);
    expect((await postMessage(customer, toStore(), write("one", id))).entryId).not.toBe(first.entryId);
  });
});

test(`${LONG ? 200 : 20} writers at once in one thread: seq 1 to the last, without a gap`, async () => {
  const writers = LONG ? 200 : 20;
  // A person may write 60 a minute: enough people for all.
  const admins = await Promise.all(Array.from({ length: 8 }, () => makeAdmin()));
  const people = [customer, vendor, ...admins.map(({ id }) => ({ as: "admin" as const, userId: id }))];
  const sent = await Promise.all(
    Array.from({ length: writers }, async (_, n) => {
      return postMessage(people[n % people.length] ?? customer, toShop(), write(`message ${n}`));
    }),
  );
  expect(sent.map((it) => it.seq).sort((a, b) => a - b)).toEqual(Array.from({ length: writers }, (_, n) => n + 1));
  const times = await db.entry.findMany({ where: { threadId: (await threadRow()).id }, orderBy: { seq: "asc" } });
  for (let n = 1; n < times.length; n++) {
    expect(times[n]?.createdAt.getTime()).toBeGreaterThanOrEqual(times[n - 1]?.createdAt.getTime() ?? 0);
  }
});

describe("too fast", () => {
  test("60 messages a minute a person; a repeated id does not count; others are not held up", async () => {
    const first = write("first");
    await postMessage(customer, toShop(), first);
    await db.throttle.updateMany({ data: { count: 59 } });
    await postMessage(customer, toShop(), write("the sixtieth"));
    await expect(postMessage(customer, toShop(), write("one more"))).rejects.toThrow(/Wait \d+ seconds/);
    await expect(postMessage(customer, toShop(), first)).resolves.toMatchObject({ seq: 1 });
    await expect(postMessage(vendor, toShop(), write("slowly"))).resolves.toMatchObject({ seq: 3 });
    await db.throttle.updateMany({ data: { resetAt: new Date() } });
    await expect(postMessage(customer, toShop(), write("one more"))).resolves.toMatchObject({ seq: 4 });
  });
});

describe("strangers", () => {
  const hello = () => write("hello");

  test("another customer, another vendor, the vendor in another's thread: it does not exist", async () => {
    await expect(postMessage(customer, toShop(), hello())).resolves.toBeDefined();
    const stranger: CustomerViewer = { as: "customer", userId: (await makeCustomer()).id, orderIds: null };
    const rival: VendorViewer = { as: "vendor", userId: staffOf(other), vendorIds: [other.id] };
    const linked: CustomerViewer = { ...customer, orderIds: [randomUUID()] };
    for (const viewer of [stranger, rival, linked]) {
      await expect(postMessage(viewer, toShop(), hello())).rejects.toThrow(NotFound);
      await expect(markRead(viewer, toShop(), 1)).rejects.toThrow(NotFound);
    }
    await expect(postMessage(vendor, toStore(), hello())).rejects.toThrow(NotFound);
    await expect(postMessage(vendor, { number, seller: other.slug }, hello())).rejects.toThrow(NotFound);
  });

  test("an access link's holder writes in that order's threads", async () => {
    await expect(postMessage({ ...customer, orderIds: [orderId] }, toShop(), hello())).resolves.toBeDefined();
  });

  test("nobody is the seller of an order they bought", async () => {
    await db.staff.create({ data: { vendorId: shop.id, userId: customer.userId } });
    const self: VendorViewer = { as: "vendor", userId: customer.userId, vendorIds: [shop.id] };
    await expect(postMessage(customer, toShop(), hello())).resolves.toBeDefined();
    await expect(postMessage(self, toShop(), hello())).rejects.toThrow(NotFound);
    expect(await participant(customer.userId)).toMatchObject({ side: "customer", vendorId: null });
  });

  test("a seller who is not of the order, and an order that is not", async () => {
    const third = await makeVendor();
    await expect(postMessage(customer, { number, seller: third.slug }, hello())).rejects.toThrow(NotFound);
    await expect(postMessage(customer, { number: "nope", seller: "store" }, hello())).rejects.toThrow(NotFound);
  });
});

test("a thread whose seller left the order is closed to writing, and only to writing", async () => {
  await postMessage(customer, toShop(), write("hello"));
  await db.orderItem.updateMany({ where: { orderId, vendorId: shop.id }, data: { vendorId: other.id } });
  await db.orderVendor.deleteMany({ where: { orderId, vendorId: shop.id } });
  await expect(postMessage(customer, toShop(), write("still there?"))).rejects.toThrow(Refusal);
  await expect(postMessage(vendor, toShop(), write("yes"))).rejects.toThrow(Refusal);
  await expect(markRead(vendor, toShop(), 1)).resolves.toBeUndefined();
});
