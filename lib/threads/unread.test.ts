import { beforeAll, expect, it } from "vitest";
import { readCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { listSellerOrders } from "@/lib/orders/list";
import { manyThreads } from "@/test/many-threads";
import { type Market, makeMarket } from "@/test/market";
import { makeThread } from "@/test/people";
import { readHeader } from "./header";
import { listSellerThreads } from "./inbox";
import { COUNTED, countDesk, countUnread } from "./unread";

let m: Market;
beforeAll(async () => {
  m = await makeMarket();
  await manyThreads({ customer: m.person, vendor: m.shop, readers: [m.vendor.userId], unread: 2, count: COUNTED });
});

const header = async (userId: string) =>
  readHeader({ session: { id: userId, sessionVersion: 0 }, grant: null }).then(({ counts }) => counts);

it("up to a thousand threads the numbers are exact, from there on at least so many, in the header too", async () => {
  expect(await countDesk(m.vendor)).toEqual({ unread: 2 * COUNTED, unreadThreads: COUNTED, disputes: 0 });
  expect(await countUnread(m.customer)).toBe(0);
  await manyThreads({ customer: m.person, vendor: m.shop, readers: [m.vendor.userId], unread: 2, count: 1 });
  const more = { unread: { atLeast: 2 * COUNTED }, unreadThreads: { atLeast: COUNTED }, disputes: 0 };
  expect(await countDesk(m.vendor)).toEqual(more);
  expect(await header(m.vendor.userId)).toMatchObject({ vendor: more, store: { unread: 0, disputes: 0 } });
  expect(await header(m.colleague.userId)).toMatchObject({ vendor: { unread: 0 } });
});

it("each side's numbers are its own, whoever is on several", async () => {
  const { userId } = m.rival;
  const part = async (vendorId: string | null, unread: number) => {
    const order = await db.order.findUniqueOrThrow({ where: { id: m.order.id } });
    const thread = await db.thread.findFirst({ where: { orderId: order.id, vendorId } });
    const { id } = thread ?? (await makeThread(order, vendorId ? m.other : null));
    const side = vendorId ? ("vendor" as const) : ("customer" as const);
    const data = { threadId: id, userId, side, vendorId, unread };
    await db.participant.upsert({ where: { threadId_userId: { threadId: id, userId } }, create: data, update: data });
  };
  await part(m.other.id, 3);
  await part(null, 4);
  expect(await header(userId)).toMatchObject({ customer: { unread: 4 }, vendor: { unread: 3 }, store: { unread: 0 } });
  await db.vendor.update({ where: { id: m.other.id }, data: { removedAt: new Date() } });
  expect(await header(userId)).toMatchObject({ customer: { unread: 4 }, vendor: { unread: 0 } });
  await db.vendor.update({ where: { id: m.other.id }, data: { removedAt: null } });
});

it("open disputes are counted no further either: an admin's all, a vendor's its own", async () => {
  await manyThreads({ customer: m.person, vendor: m.other, disputed: true, count: COUNTED });
  expect(await header(m.admin.userId)).toMatchObject({ store: { disputes: COUNTED } });
  await manyThreads({ customer: m.person, vendor: m.shop, disputed: true, count: 1 });
  expect(await header(m.admin.userId)).toMatchObject({ store: { disputes: { atLeast: COUNTED } } });
  expect(await header(m.vendor.userId)).toMatchObject({ vendor: { disputes: 1 }, store: { disputes: 0 } });
  expect(await countDesk(m.rival)).toMatchObject({ disputes: COUNTED });
  expect(await header(m.person.id)).toMatchObject({ vendor: { disputes: 0 }, store: { disputes: 0 } });
});

it("of a session that has ended nothing is counted or known", async () => {
  const ended = await readHeader({ session: { id: m.admin.userId, sessionVersion: 1 }, grant: null });
  expect(ended).toMatchObject({ person: null, holder: null, store: { mailbox: "store@example.com" } });
  expect(ended.counts).toEqual((await readHeader({ session: null, grant: null })).counts);
});

it("few unread or many, the lists of them are the same, page after page", async () => {
  const threads = (after: string | null) => listSellerThreads(m.vendor, { show: "unread", q: "", after });
  const orders = async (after: string | null) => {
    const { rows, older } = await listSellerOrders(m.vendor, { show: "unread", q: "" }, readCursor(after));
    return { rows: rows.map(({ number }) => ({ id: number })), older };
  };
  const [manyThreads, manyOrders] = [await walk(threads), await walk(orders)];
  expect([new Set(manyThreads).size, new Set(manyOrders).size]).toEqual([COUNTED + 1, COUNTED + 1]);
  const last = manyOrders.slice(-30);
  const others = { order: { number: { notIn: last } } };
  await db.participant.updateMany({ where: { userId: m.vendor.userId, thread: others }, data: { unread: 0 } });
  expect(await walk(orders)).toEqual(last);
  const left = await db.thread.findMany({ where: { order: { number: { in: last } } } });
  const ids = new Set(left.map(({ id }) => id));
  expect(await walk(threads)).toEqual(manyThreads.filter((id) => ids.has(id)));
});

async function walk(page: (after: string | null) => Promise<{ rows: { id: string }[]; older: string | null }>) {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { rows, older }: Awaited<ReturnType<typeof page>> = await page(after);
    seen.push(...rows.map(({ id }) => id));
    after = older;
  } while (after !== null);
  return seen;
}
