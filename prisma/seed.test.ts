import { existsSync } from "node:fs";
import { join } from "node:path";
import { verify } from "@node-rs/argon2";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { demoPassword, demoPeople, people, shops } from "./cast";
import { seed } from "./seed";
import { conversations } from "./seed/conversations";

const url = () => process.env.DATABASE_URL ?? "";

// Two at once, so that everything below holds after a race as well.
beforeAll(async () => {
  await Promise.all([seed(url()), seed(url())]);
});

/** Everything the seed writes, as one comparable value. */
async function everything() {
  return {
    store: await db.store.findMany(),
    users: await db.user.findMany({ orderBy: { id: "asc" } }),
    staff: await db.staff.findMany({ orderBy: { userId: "asc" } }),
    orders: await db.order.findMany({
      orderBy: { id: "asc" },
      include: { items: true, vendors: true, tracking: true },
    }),
    threads: await db.thread.findMany({ orderBy: { id: "asc" }, include: { entries: true, participants: true } }),
  };
}

it("changes nothing the second time, on another day", async () => {
  const before = await everything();
  expect(before.orders.length).toBeGreaterThan(12);
  await seed(url(), { now: new Date("2031-05-05T05:05:05Z") });
  expect(await everything()).toEqual(before);
});

describe("people", () => {
  it("lets the five of PRODUCT 8 sign in, and nobody else", async () => {
    expect(demoPeople.map(({ email }) => email)).toEqual([
      "carla@example.com",
      "olive@example.com",
      "victor@example.com",
      "vera@example.com",
      "ada@example.com",
    ]);
    for (const user of await db.user.findMany()) {
      const demo = demoPeople.find(({ id }) => id === user.id);
      expect(user.email, user.name).toBe(demo?.email ?? null);
      expect(user.passwordHash !== null, user.name).toBe(demo !== undefined);
      if (user.passwordHash) expect(await verify(user.passwordHash, demoPassword)).toBe(true);
    }
  });

  it("names the store and gives the shops their staff", async () => {
    expect(await db.store.findMany()).toMatchObject([{ name: "Parley Market", mailbox: "store@example.com" }]);
    const staff = await db.staff.findMany({ include: { vendor: true, user: true } });
    expect(staff.find(({ userId }) => userId === people.victor.id)?.vendor.slug).toBe("harbor-lights");
    expect(staff.find(({ userId }) => userId === people.vera.id)?.vendor.slug).toBe("oak-iron");
    expect(staff.length).toBe(await db.vendor.count());
    expect(await db.user.findMany({ where: { isAdmin: true } })).toMatchObject([{ name: "Ada Kowalski" }]);
  });
});

describe("orders", () => {
  it("add up, and say rightly which vendors are in them", async () => {
    const found = await db.order.findMany({ include: { items: true, vendors: true, tracking: true } });
    for (const order of found) {
      const items = order.items.reduce((sum, item) => sum + Number(item.unitPrice) * item.quantity, 0);
      const { shippingTotal, taxTotal, discountTotal } = order;
      expect(Number(order.itemsTotal), order.number).toBeCloseTo(items, 6);
      const total = items + Number(shippingTotal) + Number(taxTotal) - Number(discountTotal);
      expect(Number(order.total), order.number).toBeCloseTo(total, 6);

      const vendors = new Set(order.items.flatMap(({ vendorId }) => vendorId ?? []));
      expect(new Set(order.vendors.map(({ vendorId }) => vendorId)), order.number).toEqual(vendors);
      for (const { placedAt } of order.vendors) expect(placedAt).toEqual(order.placedAt);
      for (const { vendorId } of order.tracking) if (vendorId) expect(vendors).toContain(vendorId);
    }
  });

  it("are the ones of the pictures", async () => {
    const totals = await db.order.findMany({ where: { customerId: people.carla.id }, orderBy: { placedAt: "desc" } });
    expect(totals.map(({ number, total }) => `${number} ${total.toFixed(2)}`)).toEqual([
      "1001 268.50",
      "997 89.00",
      "982 64.20",
      "960 142.00",
      "911 38.00",
    ]);
  });

  it("show only pictures that exist", async () => {
    const items = await db.orderItem.findMany({ where: { imageUrl: { not: null } }, distinct: ["imageUrl"] });
    expect(items.length).toBe(16);
    const missing = items.filter(({ imageUrl }) => !existsSync(join("public", imageUrl ?? "")));
    expect(missing.map(({ imageUrl }) => imageUrl)).toEqual([]);
  });
});

describe("threads", () => {
  it("count, wait and address as the application would", async () => {
    const threads = await db.thread.findMany({
      include: {
        entries: { orderBy: { seq: "asc" } },
        participants: true,
        disputes: true,
        order: { include: { items: true } },
      },
    });
    expect(threads.length).toBe(conversations.length);
    const admins = await db.user.findMany({ where: { isAdmin: true } });
    for (const { entries, participants, disputes, order, ...thread } of threads) {
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
      expect(thread.lastSeq).toBe(entries.length);
      expect(thread.lastEntryAt).toEqual(entries.at(-1)?.createdAt);
      if (order) {
        expect(thread.customerId).toBe(order.customerId);
        expect(order.items.map(({ vendorId }) => vendorId)).toContain(thread.vendorId);
      }
      expect(disputes.find(({ closedAt }) => !closedAt)?.id ?? null).toBe(thread.openDisputeId);
      const told = entries.filter(({ kind }) => kind !== "message").map(({ seq }) => seq);
      expect(disputes.flatMap(({ openSeq, closeSeq }) => [openSeq, closeSeq ?? []].flat()).sort()).toEqual(told.sort());

      const answered = entries.findLastIndex(({ side }) => side !== "customer");
      const asks = entries.slice(answered + 1).find(({ kind }) => kind !== "dispute_closed");
      expect(thread.awaitingSince).toEqual(asks?.createdAt ?? null);

      const staff = thread.vendorId ? await db.staff.findMany({ where: { vendorId: thread.vendorId } }) : [];
      // In a shop's thread the store's admins are for a dispute's sake.
      const store = thread.vendorId && disputes.length === 0 ? [] : admins.map(({ id }) => id);
      const sellers = [...staff.map(({ userId }) => userId), ...store];
      expect(participants.map(({ userId }) => userId).sort()).toEqual([thread.customerId, ...sellers].sort());
      for (const { side, lastReadSeq, unread, userId, untilSeq } of participants) {
        const theirs = entries.filter((entry) => entry.side !== side && entry.seq <= (untilSeq ?? thread.lastSeq));
        expect(unread).toBe(theirs.filter((entry) => entry.seq > lastReadSeq).length);
        const ended = side === "store" && thread.vendorId ? disputes.at(-1)?.closeSeq : null;
        expect(untilSeq).toBe(ended ?? null);
        expect(lastReadSeq).toBeLessThanOrEqual(thread.lastSeq);
        const own = entries.findLast(({ authorId }) => authorId === userId)?.seq ?? 0;
        expect(lastReadSeq, "whoever answered had seen what stood before").toBeGreaterThanOrEqual(own);
        const seller = admins.some(({ id }) => id === userId) ? "store" : "vendor";
        expect(side).toBe(userId === thread.customerId ? "customer" : seller);
      }
      for (const { authorId, side } of entries) {
        expect(participants.find(({ userId }) => userId === authorId)?.side).toBe(side);
      }
    }
  });

  it("stand in every state", async () => {
    const unreadOf = async (userId: string) => {
      const sum = await db.participant.aggregate({ where: { userId }, _sum: { unread: true } });
      return sum._sum.unread;
    };
    expect(await unreadOf(people.carla.id)).toBe(3);
    expect(await unreadOf(people.olive.id)).toBe(1);
    expect(await unreadOf(people.victor.id)).toBe(4);
    expect(await unreadOf(people.vera.id)).toBe(2);
    expect(await unreadOf(people.ada.id)).toBe(3);
    expect(await db.thread.count({ where: { awaitingSince: null } })).toBeGreaterThan(5);
    expect(await db.thread.count({ where: { lastSeq: 1 } })).toBeGreaterThan(1);
    expect(await db.thread.count({ where: { lastSeq: { gt: 20 } } })).toBe(1);
    expect(await db.order.count({ where: { threads: { none: {} } } })).toBeGreaterThan(1);
    expect(await db.dispute.count({ where: { closedAt: null } })).toBe(2);
    expect(await db.dispute.count({ where: { closedAt: { not: null } } })).toBe(1);
    expect(await db.thread.count({ where: { orderId: null } })).toBe(1);
    expect(await db.answer.count({ where: { vendorId: shops.harbor.id } })).toBeGreaterThanOrEqual(5);
  });
});
