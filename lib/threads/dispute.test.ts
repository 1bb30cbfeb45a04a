import { beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { NotFound, Refusal } from "@/lib/refusal";
import { type Market, makeMarket, write } from "@/test/market";
import { makeAdmin, makeCustomer } from "@/test/people";
import { ALREADY_CLOSED, ALREADY_OPEN, closeDispute, openDispute } from "./dispute";
import { postMessage } from "./post";
import { markRead } from "./read";
import { openThread } from "./thread";

const ROUNDS = process.env.LONG === "1" ? 100 : 10;
const folded = { before: null, after: null, at: null, history: false };

let m: Market;
beforeEach(async () => {
  process.env.MESSAGES_PER_MINUTE = "100000";
  await db.throttle.deleteMany();
  m = await makeMarket();
});

const open = (viewer: Viewer, at = m.toShop, reason = "It never came.") => openDispute(viewer, at, reason, 0);
const idOpen = async (vendorId?: string | null) => (await m.thread(vendorId)).openDisputeId ?? "none";
const close = async (viewer: Viewer, at = m.toShop, id?: string) =>
  closeDispute(viewer, at, id ?? (await idOpen(at === m.toStore ? null : m.shop.id)), 0);
const wordsOf = (results: PromiseSettledResult<unknown>[]) =>
  results.map((it) => (it.status === "fulfilled" ? "done" : (it.reason as Error).message)).sort();

describe("opening", () => {
  test("is a row with its reason, an entry, and a thread that says so; also on an empty thread", async () => {
    const { seq } = await open(m.customer);
    expect(seq).toBe(1);
    const [entry] = await m.entries();
    expect(entry).toMatchObject({ kind: "dispute_opened", side: "customer", text: "It never came." });
    const dispute = await db.dispute.findUniqueOrThrow({ where: { id: await idOpen() }, include: { reason: true } });
    expect(dispute).toMatchObject({
      ...{ openSeq: 1, openedById: m.customer.userId, openedSide: "customer", vendorId: m.shop.id },
      ...{ closedAt: null, closeSeq: null, closedById: null, closedSide: null, openedAt: entry?.createdAt },
    });
    expect(dispute.reason.text).toBe("It never came.");
    const seen = await openThread(m.vendor, m.toShop, folded);
    expect(seen?.dispute).toMatchObject({ by: { name: "Carla Ruiz", own: false }, openedAt: entry?.createdAt });
    expect(seen).toMatchObject({ mayDispute: false, entries: [{ kind: "dispute_opened", disputed: true }] });
    expect(await openThread(m.customer, m.toShop, folded)).toMatchObject({ mayDispute: true });
  });

  test("an open one is not opened again, and nothing is changed by trying", async () => {
    await open(m.customer);
    for (const viewer of [m.customer, m.admin]) await expect(open(viewer)).rejects.toThrow(ALREADY_OPEN);
    expect(await m.entries()).toHaveLength(1);
    expect(await db.dispute.count({ where: { vendorId: m.shop.id } })).toBe(1);
  });

  test("by an admin it is the store's, and no answer to a customer who waits", async () => {
    await postMessage(m.customer, m.toShop, write("Hello?"));
    const since = (await m.thread()).awaitingSince;
    await open(m.admin);
    expect((await m.thread()).awaitingSince).toEqual(since);
    expect((await openThread(m.customer, m.toShop, folded))?.dispute?.by).toMatchObject({ side: "store" });
    await close(m.customer);
    expect((await m.thread()).awaitingSince).toEqual(since);
  });

  test("by a customer it waits for an answer, as a question does", async () => {
    await open(m.customer);
    expect((await m.thread()).awaitingSince).not.toBeNull();
    await postMessage(m.admin, m.toShop, write("We look into it."));
    expect((await m.thread()).awaitingSince).toBeNull();
  });
});

describe("closing", () => {
  test.each(["customer", "admin"] as const)("by the %s, whoever opened it", async (by) => {
    for (const opener of [m.customer, m.admin]) {
      await open(opener);
      const id = await idOpen();
      const { seq } = await close(m[by]);
      expect(await db.dispute.findUnique({ where: { id } })).toMatchObject({
        ...{ closeSeq: seq, closedById: m[by].userId, closedSide: by === "admin" ? "store" : "customer" },
      });
      expect((await m.entries()).at(-1)).toMatchObject({ kind: "dispute_closed", text: "" });
      expect((await openThread(m.vendor, m.toShop, folded))?.dispute).toBeNull();
    }
    expect(await db.dispute.count({ where: { vendorId: m.shop.id } })).toBe(2);
  });

  test("a closed one is not closed again, and leaves no empty entry", async () => {
    await expect(close(m.customer, m.toShop, crypto.randomUUID())).rejects.toThrow(ALREADY_CLOSED);
    await open(m.customer);
    const id = await idOpen();
    await close(m.customer);
    for (const viewer of [m.customer, m.admin])
      await expect(close(viewer, m.toShop, id)).rejects.toThrow(ALREADY_CLOSED);
    expect(await m.entries()).toHaveLength(2);
  });

  test("closes the one that was meant: another one opened meanwhile stays open", async () => {
    await open(m.customer);
    const first = await idOpen();
    await close(m.admin);
    await open(m.customer, m.toShop, "Again.");
    await expect(close(m.customer, m.toShop, first)).rejects.toThrow(ALREADY_CLOSED);
    expect(await idOpen()).not.toBe("none");
  });

  test("the stretch stays to be seen afterwards", async () => {
    await postMessage(m.customer, m.toShop, write("one"));
    await open(m.customer);
    await postMessage(m.vendor, m.toShop, write("two"));
    await close(m.admin);
    await postMessage(m.vendor, m.toShop, write("three"));
    const thread = await openThread(m.admin, m.toShop, folded);
    expect(thread?.entries.map(({ disputed }) => disputed)).toEqual([false, true, true, false, false]);
  });
});

describe("vendors and strangers", () => {
  test("vendors are refused in words, and change nothing", async () => {
    await postMessage(m.customer, m.toShop, write("Hello"));
    for (const viewer of [m.vendor, m.colleague]) await expect(open(viewer)).rejects.toThrow(Refusal);
    expect(await db.dispute.count({ where: { vendorId: m.shop.id } })).toBe(0);
    await open(m.customer);
    for (const viewer of [m.vendor, m.colleague]) await expect(close(viewer)).rejects.toThrow(Refusal);
    expect(await idOpen()).not.toBe("none");
    expect(await m.entries()).toHaveLength(2);
  });

  test("for strangers there is nothing to open or close", async () => {
    const stranger: Viewer = { as: "customer", userId: (await makeCustomer()).id, orderIds: null };
    await expect(open(stranger)).rejects.toThrow(NotFound);
    await expect(open(m.rival)).rejects.toThrow(NotFound);
    await open(m.customer);
    await expect(close(stranger)).rejects.toThrow(NotFound);
    await expect(close(m.rival)).rejects.toThrow(NotFound);
    await expect(open({ ...m.admin, userId: m.customer.userId })).rejects.toThrow(NotFound);
    expect(await idOpen()).not.toBe("none");
  });

  test("the database itself holds one open dispute a thread, none by a vendor, none half closed", async () => {
    await open(m.customer);
    const dispute = await db.dispute.findUniqueOrThrow({ where: { id: await idOpen() } });
    const { seq } = await postMessage(m.vendor, m.toShop, write("Hm."));
    const entry = await db.entry.findFirstOrThrow({ where: { threadId: dispute.threadId, seq } });
    const again = { ...dispute, id: crypto.randomUUID(), reasonId: entry.id, openSeq: seq };
    await expect(db.dispute.create({ data: again })).rejects.toThrow(/Unique constraint/);
    const mend = { closedAt: new Date(), closedById: m.vendor.userId, closeSeq: seq };
    const update = (data: object) => db.dispute.update({ where: { id: dispute.id }, data });
    await expect(update({ ...mend, closedSide: "vendor" })).rejects.toThrow(/dispute_not_by_vendors/);
    await expect(update(mend)).rejects.toThrow(/dispute_closed_whole/);
    await expect(update({ ...mend, closedSide: "customer" })).resolves.toBeDefined();
  });
});

describe("admins and a vendor's thread", () => {
  test("join with its dispute, which alone is new to them, and are addressed until it is closed", async () => {
    await postMessage(m.customer, m.toShop, write("one"));
    await postMessage(m.vendor, m.toShop, write("two"));
    expect(await m.part(m.admin.userId)).toBeNull();
    await open(m.customer);
    expect(await m.part(m.admin.userId)).toMatchObject({ side: "store", lastReadSeq: 2, unread: 1, untilSeq: null });
    await postMessage(m.vendor, m.toShop, write("four"));
    await close(m.customer);
    // What is unread stays unread; what comes from now on is not addressed to them.
    expect(await m.part(m.admin.userId)).toMatchObject({ unread: 3, untilSeq: 5 });
    await postMessage(m.customer, m.toShop, write("six"));
    expect(await m.part(m.admin.userId)).toMatchObject({ unread: 3 });
    await markRead(m.admin, m.toShop, 4);
    expect(await m.part(m.admin.userId)).toMatchObject({ unread: 1, lastReadSeq: 4 });
    await markRead(m.admin, m.toShop, 6);
    expect(await m.part(m.admin.userId)).toMatchObject({ unread: 0 });
    // They go on reading it, and come back with the next dispute.
    expect((await openThread(m.admin, m.toShop, folded))?.entries.at(-1)?.text).toBe("six");
    await open(m.customer, m.toShop, "seven");
    expect(await m.part(m.admin.userId)).toMatchObject({ unread: 1, lastReadSeq: 6, untilSeq: null });
  });

  test("an admin who opens it has read it; another admin has not", async () => {
    const second = await makeAdmin();
    await open(m.admin);
    expect(await m.part(m.admin.userId)).toMatchObject({ unread: 0 });
    expect(await m.part(second.id)).toMatchObject({ unread: 0, lastReadSeq: 1 });
    await postMessage(m.vendor, m.toShop, write("two"));
    expect(await m.part(second.id)).toMatchObject({ unread: 1 });
  });

  test("in the store's own thread they stay when it is closed", async () => {
    await open(m.customer, m.toStore);
    await close(m.customer, m.toStore);
    await postMessage(m.customer, m.toStore, write("three"));
    expect(await m.part(m.admin.userId, null)).toMatchObject({ unread: 3, untilSeq: null });
  });
});

describe("at once", () => {
  test(`${ROUNDS} rounds of twenty who open, then twenty who close: one each time`, async () => {
    const admins = await Promise.all(Array.from({ length: 3 }, () => makeAdmin()));
    const people: Viewer[] = [m.customer, m.admin, ...admins.map(({ id }) => ({ as: "admin" as const, userId: id }))];
    const twenty = Array.from({ length: 20 }, (_, n) => people[n % people.length] ?? m.customer);
    for (let round = 1; round <= ROUNDS; round++) {
      const opened = await Promise.allSettled(twenty.map((viewer) => open(viewer)));
      expect(wordsOf(opened)).toEqual([...Array(19).fill(ALREADY_OPEN), "done"]);
      expect(await db.dispute.count({ where: { vendorId: m.shop.id, closedAt: null } })).toBe(1);
      const id = await idOpen();
      const closed = await Promise.allSettled(twenty.map((viewer) => close(viewer, m.toShop, id)));
      expect(wordsOf(closed)).toEqual([...Array(19).fill(ALREADY_CLOSED), "done"]);
      expect(await m.entries()).toHaveLength(2 * round);
    }
    expect(await db.dispute.count({ where: { vendorId: m.shop.id } })).toBe(ROUNDS);
  }, 300_000);

  test("twenty first ones of an empty thread make one thread with one dispute", async () => {
    const opened = await Promise.allSettled(Array.from({ length: 20 }, () => open(m.customer, m.toStore)));
    expect(wordsOf(opened)).toEqual([...Array(19).fill(ALREADY_OPEN), "done"]);
    expect(await db.thread.count({ where: { orderId: m.order.id } })).toBe(1);
  });

  test("open against close: every outcome is one of the two after the other", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await open(m.customer);
      const id = await idOpen();
      const before = (await m.entries()).length;
      const [closing, opening] = await Promise.allSettled([close(m.admin, m.toShop, id), open(m.customer)]);
      expect(closing.status).toBe("fulfilled");
      const kinds = (await m.entries()).slice(before).map(({ kind }) => kind);
      if (opening.status === "fulfilled") {
        expect(kinds).toEqual(["dispute_closed", "dispute_opened"]);
        await close(m.customer);
      } else {
        expect(wordsOf([opening])).toEqual([ALREADY_OPEN]);
        expect(kinds).toEqual(["dispute_closed"]);
      }
      expect((await m.thread()).openDisputeId).toBeNull();
    }
  }, 120_000);

  test("an answer against close: mailed to the store's mailbox exactly if it came first", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await open(m.customer);
      const id = await idOpen();
      const [answer, closing] = await Promise.all([
        postMessage(m.vendor, m.toShop, write(`answer ${round}`)),
        close(m.customer, m.toShop, id),
      ]);
      const mailbox = await db.delivery.count({ where: { entryId: answer.entryId, recipientId: null } });
      expect(mailbox).toBe(answer.seq < closing.seq ? 1 : 0);
      const admins = await m.part(m.admin.userId);
      expect(admins?.untilSeq).toBe(closing.seq);
      expect(admins?.unread).toBe(answer.seq < closing.seq ? 3 : 2);
      await markRead(m.admin, m.toShop, closing.seq);
    }
  }, 120_000);
});
