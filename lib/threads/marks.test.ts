import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { AdminViewer, CustomerViewer, VendorViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { openDispute } from "@/test/disputes";
import { manyThreads } from "@/test/many-threads";
import { makeAdmin, makeCustomer, makeOrder, makeThread, makeVendor } from "@/test/people";
import { raiseUnread } from "@/test/unread";
import { untilSomebodyWaits } from "@/test/until-somebody-waits";
import { markAllShown, markThreads } from "./marks";
import { postMessage } from "./post";
import { postInput } from "./schema";
import { countDesk } from "./unread";

type Shop = Awaited<ReturnType<typeof makeVendor>>;
let carla: { id: string };
let shop: Shop;
let keeper: { id: string };
let vendor: VendorViewer;
let ada: { id: string };
let admin: AdminViewer;

beforeAll(() => {
  process.env.MESSAGES_PER_MINUTE = "10000";
});

beforeEach(async () => {
  carla = await makeCustomer({ name: "Carla" });
  shop = await makeVendor({ name: "Lights", staff: 2 });
  keeper = shop.staff[0] ?? carla;
  vendor = { as: "vendor", userId: keeper.id, vendorIds: [shop.id] };
  ada = await makeAdmin();
  admin = { as: "admin", userId: ada.id };
});

/** A thread of the shop, or of the store; who says what: "c" the customer, "v" the shop, "a" the admin. */
async function thread(says: string, seller: Shop | null = shop) {
  const order = await makeOrder({ customer: carla, items: [{ vendor: seller ?? undefined }] });
  const who = { c: carla, v: keeper, a: ada };
  const lines = [...says].map((it, n): [{ id: string }, string] => [who[it as "c"], `line ${n + 1}`]);
  return { ...(await makeThread(order, seller, lines)), number: order.number };
}

const mine = (threadId: string, userId = keeper.id) => {
  return db.participant.findUnique({ where: { threadId_userId: { threadId, userId } } });
};

/** The rule that holds everywhere: unread is what the other sides wrote after what was read, as far as addressed. */
async function expectTrue() {
  const wrong = await db.$queryRaw<unknown[]>`
    select p.* from participant p join thread t on t.id = p.thread_id where t.customer_id = ${carla.id}::uuid
      and (p.last_read_seq > t.last_seq or p.unread <> (
        select count(*) from entry e where e.thread_id = p.thread_id and e.side <> p.side
          and e.seq > p.last_read_seq and e.seq <= coalesce(p.until_seq, e.seq)))`;
  expect(wrong).toEqual([]);
}

describe("Read", () => {
  test("leaves nothing to read, for oneself only", async () => {
    const { id } = await thread("cvc");
    expect(await markThreads(vendor, [id], "read")).toBe(1);
    expect(await mine(id)).toMatchObject({ unread: 0, lastReadSeq: 3 });
    expect(await mine(id, shop.staff[1]?.id)).toMatchObject({ unread: 2, lastReadSeq: 0 });
    expect(await mine(id, carla.id)).toMatchObject({ unread: 1 });
    await expectTrue();
  });

  test("twice changes nothing more, and where one takes no part there is nothing to read", async () => {
    const { id } = await thread("c");
    expect(await markThreads(vendor, [id, id], "read")).toBe(1);
    expect(await markThreads(vendor, [id], "read")).toBe(0);
    expect(await markThreads(admin, [id], "read")).toBe(0);
    expect(await mine(id, ada.id)).toBeNull();
  });
});

describe("Unread", () => {
  test.each([
    ["c", 1, 0],
    ["cv", 1, 0],
    ["cccv", 1, 2],
    ["cvac", 1, 3],
    ["cva", 1, 2],
  ])("after %s the newest of another side is unread again", async (says, unread, lastReadSeq) => {
    const { id } = await thread(says);
    await markThreads(vendor, [id], "read");
    expect(await markThreads(vendor, [id], "unread")).toBe(1);
    expect(await mine(id)).toMatchObject({ unread, lastReadSeq });
    await expectTrue();
    expect(await markThreads(vendor, [id], "unread")).toBe(0);
  });

  test("what is unread stays as it is", async () => {
    const { id } = await thread("cc");
    expect(await markThreads(vendor, [id], "unread")).toBe(0);
    expect(await mine(id)).toMatchObject({ unread: 2, lastReadSeq: 0 });
  });

  test("one's own messages never turn unread, nor a colleague's", async () => {
    const { id } = await thread("vv");
    await markThreads(vendor, [id], "read");
    expect(await markThreads(vendor, [id], "unread")).toBe(0);
    expect(await markThreads({ ...vendor, userId: shop.staff[1]?.id ?? "" }, [id], "unread")).toBe(0);
    expect(await mine(id)).toMatchObject({ unread: 0 });
  });

  test("an admin may mark a vendor's thread, and is addressed by nothing that comes later", async () => {
    const { id, number } = await thread("cv");
    expect(await markThreads(admin, [id], "unread")).toBe(1);
    expect(await mine(id, ada.id)).toMatchObject({
      side: "store",
      vendorId: null,
      unread: 1,
      untilSeq: 2,
      lastReadSeq: 1,
    });
    await expectTrue();
    // An admin who had taken part in a dispute that is over: marking reaches what was written since.
    await db.participant.update({
      where: { threadId_userId: { threadId: id, userId: ada.id } },
      data: { unread: 0, lastReadSeq: 2 },
    });
    const asCarla: CustomerViewer = { as: "customer", userId: carla.id, orderIds: null };
    await postMessage(asCarla, { number, seller: shop.slug }, write("more"));
    await db.participant.updateMany({ where: { threadId: id, userId: ada.id }, data: { unread: 0 } });
    expect(await markThreads(admin, [id], "unread")).toBe(1);
    expect(await mine(id, ada.id)).toMatchObject({ unread: 1, untilSeq: 3, lastReadSeq: 2 });
    await expectTrue();
  });

  test("an admin becomes a full participant where they are one: the store's own threads and disputed ones", async () => {
    const own = await thread("c", null);
    const disputed = await thread("c");
    await openDispute(disputed);
    await db.participant.deleteMany({ where: { userId: ada.id } });
    expect(await markThreads(admin, [own.id, disputed.id], "unread")).toBe(2);
    for (const { id } of [own, disputed]) expect(await mine(id, ada.id)).toMatchObject({ unread: 1, untilSeq: null });
    await expectTrue();
  });

  test("a new colleague may mark what was there before them", async () => {
    const { id } = await thread("c");
    const late = await makeCustomer();
    await db.staff.create({ data: { vendorId: shop.id, userId: late.id } });
    expect(await markThreads({ ...vendor, userId: late.id }, [id], "unread")).toBe(1);
    expect(await mine(id, late.id)).toMatchObject({ side: "vendor", vendorId: shop.id, unread: 1, untilSeq: null });
  });
});

describe("whose threads", () => {
  test("another shop's, one's own purchase, and ids of nothing are passed over", async () => {
    const theirs = await thread("c", await makeVendor());
    const bought = await makeThread(await makeOrder({ customer: keeper, items: [{ vendor: shop }] }), shop, [
      [shop.staff[1] ?? carla, "For you"],
    ]);
    for (const mark of ["read", "unread"] as const) {
      expect(await markThreads(vendor, [theirs.id, bought.id, randomUUID()], mark)).toBe(0);
    }
    expect(await mine(bought.id)).toMatchObject({ side: "customer", unread: 1 });
    // The same ids are threads for an admin.
    expect(await markThreads(admin, [theirs.id, bought.id], "unread")).toBe(2);
  });

  test("who has left the shop between page and click makes no row", async () => {
    const { id } = await thread("c");
    await db.staff.delete({ where: { vendorId_userId: { vendorId: shop.id, userId: keeper.id } } });
    expect(await markThreads(vendor, [id], "unread")).toBe(0);
    expect(await mine(id)).toBeNull();
  });
});

describe("Mark all", () => {
  test("means what the filter or the search shows, on every page, and nothing else", async () => {
    const threads = [];
    for (let n = 0; n < 30; n++) threads.push(await thread("c"));
    const answered = await thread("cv");
    const [disputed, found] = threads;
    if (!disputed || !found) throw new Error("none");
    await openDispute(disputed);
    expect(await markAllShown(vendor, { show: "disputes", q: "" }, "read")).toBe(1);
    expect(await markAllShown(vendor, { show: "all", q: `#${answered.number}` }, "read")).toBe(1);
    expect(await markAllShown(vendor, { show: "awaiting", q: "" }, "read")).toBe(29);
    expect(await countDesk(vendor)).toEqual({ unread: 0, unreadThreads: 0, disputes: 1 });
    expect(await markAllShown(vendor, { show: "awaiting", q: "" }, "unread")).toBe(30);
    expect(await markAllShown(vendor, { show: "unread", q: "" }, "read")).toBe(30);
    expect(await markAllShown(vendor, { show: "all", q: "" }, "unread")).toBe(31);
    expect(await countDesk(vendor)).toEqual({ unread: 31, unreadThreads: 31, disputes: 1 });
    await expectTrue();
  }, 60_000);

  test("reaches every one of more than two batches", async () => {
    await manyThreads({ customer: carla, vendor: shop, count: 1100, readers: [keeper.id] });
    expect(await markAllShown(vendor, { show: "all", q: "" }, "read")).toBe(1100);
    expect((await countDesk(vendor)).unread).toBe(0);
    expect(await markAllShown(vendor, { show: "all", q: "" }, "unread")).toBe(1100);
    expect((await countDesk(vendor)).unread).toEqual({ atLeast: 1000 });
    expect(await db.participant.count({ where: { userId: vendor.userId, unread: { gt: 0 } } })).toBe(1100);
  }, 60_000);
});

const write = (text: string) => postInput.parse({ text, clientId: randomUUID(), shown: 0 });

test("marking while messages come in: the number is always what is there to read", async () => {
  const threads = [await thread("cv"), await thread("cv"), await thread("c")];
  const ids = threads.map(({ id }) => id);
  const asCarla: CustomerViewer = { as: "customer", userId: carla.id, orderIds: null };
  const acts = Array.from({ length: 120 }, (_, n) => async () => {
    const at = { number: threads[n % 3]?.number ?? "", seller: shop.slug };
    if (n % 4 === 0) return markThreads(vendor, ids, n % 8 === 0 ? "read" : "unread");
    if (n % 4 === 1) return markAllShown(vendor, { show: "all", q: "" }, n % 8 === 1 ? "unread" : "read");
    return postMessage(n % 4 === 2 ? asCarla : vendor, at, write(`${n}`));
  });
  await Promise.all(acts.map((act) => act()));
  await expectTrue();
  await markThreads(vendor, ids, "read");
  expect((await countDesk(vendor)).unread).toBe(0);
  await expectTrue();
});

// The moment that matters, made to happen: a post has raised what is unread, and is not yet committed.
test.each(["read", "unread"] as const)("marking %s waits for a post that is under way, and counts it", async (mark) => {
  const { id } = await thread("cv");
  await markThreads(vendor, [id], mark === "read" ? "unread" : "read");
  let marking: Promise<number> | undefined;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from thread where id = ${id}::uuid for no key update`;
    const entry = { threadId: id, seq: 3, kind: "message" as const, side: "customer" as const, authorId: carla.id };
    await tx.entry.create({ data: { ...entry, text: "wait", sendKey: `under way ${id}` } });
    await raiseUnread(tx, id, "customer", 3);
    await tx.thread.update({ where: { id }, data: { lastSeq: 3 } });
    marking = markThreads(vendor, [id], mark);
    await untilSomebodyWaits();
  });
  await marking;
  await expectTrue();
  expect(await mine(id)).toMatchObject(mark === "read" ? { unread: 0, lastReadSeq: 3 } : { unread: 1, lastReadSeq: 2 });
});
