import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { deleteAccount } from "@/lib/accounts/delete-account";
import type { CustomerViewer, VendorViewer, Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { NotFound, Refusal } from "@/lib/refusal";
import { tasks } from "@/lib/worker";
import { type Market, makeMarket, write } from "@/test/market";
import { makeCustomer, makeThread } from "@/test/people";
import type { ThreadAddress } from "./address";
import { keepDraft } from "./draft";
import { postMessage } from "./post";
import { readEntries } from "./read-entries";

let market: Market;
let customer: CustomerViewer;
let vendor: VendorViewer;
let toShop: { number: string; seller: string };
beforeEach(async () => {
  await db.throttle.deleteMany();
  market = await makeMarket();
  ({ customer, vendor, toShop } = market);
});
async function draftOf(viewer: Viewer, at: ThreadAddress = toShop) {
  const { draft } = await readEntries(viewer, at, {
    threadId: null,
    seqs: [],
    vendorId: null,
    reader: { vendorId: null },
  });
  return draft?.rev === 0 ? null : draft;
}
const longAgo = (id: string) => db.entry.update({ where: { id }, data: { createdAt: new Date(Date.now() - 11_000) } });
const count = () => db.draft.count({ where: { userId: { in: [customer.userId, vendor.userId] } } });

describe("a draft", () => {
  test("is kept to the letter before there is a thread, is changed, and goes with its last letter", async () => {
    const text = "  <b>\r\n\u202Eשלום 👨‍👩‍👧‍👦 ";
    expect(await draftOf(customer)).toBeNull();
    expect(await keepDraft(customer, toShop, text, 0)).toBe(1);
    expect(await draftOf(customer)).toEqual({ text: text.replace("\r\n", "\n"), rev: 1 });
    expect(await keepDraft(customer, toShop, "Is the shade brass?", 1)).toBe(2);
    expect(await draftOf(customer)).toEqual({ text: "Is the shade brass?", rev: 2 });
    expect(await db.thread.count({ where: { orderId: market.order.id } })).toBe(0);
    expect(await keepDraft(customer, toShop, "", 2)).toBe(0);
    expect(await keepDraft(customer, toShop, "", 0)).toBe(0);
    expect(await draftOf(customer)).toBeNull();
  });

  test("is one for each thread: of the order, of a conversation, and of one that has not begun", async () => {
    const { id } = await makeThread({ id: null, customerId: customer.userId }, market.other);
    const places: ThreadAddress[] = [toShop, market.toStore, { conversation: id }, { vendor: market.shop.slug }];
    for (const at of places) await keepDraft(customer, at, JSON.stringify(at), 0);
    for (const at of places) expect(await draftOf(customer, at)).toEqual({ text: JSON.stringify(at), rev: 1 });
    const kept = await db.draft.findMany({ where: { userId: customer.userId }, orderBy: { place: "asc" } });
    expect(kept.map(({ place }) => place)).toEqual([
      ...[`conversation/${id}`, `order/${toShop.number}/${toShop.seller}`, `order/${toShop.number}/store`],
      `vendor/${toShop.seller}`,
    ]);
  });

  test("the same again is no change; who knew less than there is learns that another device wrote", async () => {
    expect(await keepDraft(customer, toShop, "At the desk", 0)).toBe(1);
    expect(await keepDraft(customer, toShop, "At the desk", 0)).toBe(1);
    expect(await keepDraft(customer, toShop, "On the phone", 1)).toBe(2);
    expect(await keepDraft(customer, toShop, "At the desk again", 1)).toBe(3);
    expect(await draftOf(customer)).toEqual({ text: "At the desk again", rev: 3 });
  });

  test("a save that was under way as its text was sent brings none back; what is typed on is kept", async () => {
    const { entryId } = await postMessage(customer, toShop, write("Hello there"));
    for (const late of ["Hello", "Hello there"]) expect(await keepDraft(customer, toShop, late, 1)).toBe(0);
    expect(await draftOf(customer)).toBeNull();
    expect(await keepDraft(vendor, toShop, "Hello", 0)).toBe(1);
    expect(await keepDraft(customer, toShop, "Hello there, and", 0)).toBe(1);
    // Nor does it take the place of what was typed on.
    expect(await keepDraft(customer, toShop, "Hello", 0)).toBe(1);
    expect(await draftOf(customer)).toEqual({ text: "Hello there, and", rev: 1 });
    await keepDraft(customer, toShop, "", 1);
    await longAgo(entryId);
    expect(await keepDraft(customer, toShop, "Hello", 0)).toBe(1);
  });

  test("twenty at once: one of them stays, and each has a rev of its own", async () => {
    const texts = Array.from({ length: 20 }, (_, n) => `text ${n}`);
    const revs = await Promise.all(texts.map((text) => keepDraft(customer, toShop, text, 0)));
    expect(revs.toSorted((a, b) => a - b)).toEqual(texts.map((_, n) => n + 1));
    expect(await draftOf(customer)).toEqual({ text: texts[revs.indexOf(20)], rev: 20 });
  });
});

describe("whose it is", () => {
  test("customer, each of the shop's people and the admin have their own, which nobody else finds", async () => {
    const writers = { customer, vendor, admin: market.admin };
    for (const [name, viewer] of Object.entries(writers)) await keepDraft(viewer, toShop, `of the ${name}`, 0);
    for (const [name, viewer] of Object.entries(writers))
      expect(await draftOf(viewer)).toEqual({ text: `of the ${name}`, rev: 1 });
    expect(await draftOf(market.colleague)).toBeNull();
  });

  test("who may not see the thread keeps none", async () => {
    const stranger: CustomerViewer = { as: "customer", userId: (await makeCustomer()).id, orderIds: null };
    for (const viewer of [stranger, market.rival])
      await expect(keepDraft(viewer, toShop, "Let me in.", 0)).rejects.toThrow(NotFound);
    await expect(keepDraft(vendor, market.toStore, "Let me in.", 0)).rejects.toThrow(NotFound);
    await expect(keepDraft(vendor, { vendor: market.shop.slug }, "To myself", 0)).rejects.toThrow(NotFound);
    await expect(keepDraft(customer, { number: "nope", seller: "store" }, "x", 0)).rejects.toThrow(NotFound);
    await expect(keepDraft(customer, { conversation: randomUUID() }, "x", 0)).rejects.toThrow(NotFound);
    expect(await db.draft.count({ where: { userId: { in: [stranger.userId, market.rival.userId] } } })).toBe(0);
    expect(await count()).toBe(0);
  });

  test("who lost the right keeps no more, and what they had stays where nobody is led", async () => {
    await keepDraft(vendor, toShop, "Before", 0);
    await keepDraft(customer, toShop, "Before", 0);
    const elsewhere = await makeCustomer();
    await db.order.update({ where: { id: market.order.id }, data: { customerId: elsewhere.id } });
    await db.orderItem.updateMany({ where: { orderId: market.order.id }, data: { vendorId: market.other.id } });
    await db.orderVendor.deleteMany({ where: { orderId: market.order.id, vendorId: market.shop.id } });
    for (const viewer of [vendor, customer]) {
      await expect(keepDraft(viewer, toShop, "After", 1)).rejects.toThrow(NotFound);
      await expect(keepDraft(viewer, toShop, "", 1)).rejects.toThrow(NotFound);
      expect(await draftOf(viewer)).toEqual({ text: "Before", rev: 1 });
    }
  });

  test("an access link's holder keeps none, finds none, and sends none away", async () => {
    const holder: CustomerViewer = { ...customer, orderIds: [market.order.id] };
    await keepDraft(customer, toShop, "Hello", 0);
    await expect(keepDraft(holder, toShop, "Mine", 0)).rejects.toThrow(NotFound);
    expect(await draftOf(holder)).toBeNull();
    await postMessage(holder, toShop, write("Hello there"));
    expect(await draftOf(customer)).toEqual({ text: "Hello", rev: 1 });
  });
});

test.each([
  ["U+0000", "a\0b"],
  ["half a surrogate pair", "a\ud800b"],
  ["one byte too many", "é".repeat(150_000).concat("a")],
])("%s is refused, and what was kept stays", async (_, text) => {
  await keepDraft(customer, toShop, "é".repeat(150_000), 0);
  await expect(keepDraft(customer, toShop, text, 1)).rejects.toThrow(Refusal);
  expect((await draftOf(customer))?.rev).toBe(1);
});

describe("sending", () => {
  test.each(["Where is\nmy lamp?", "Where is\r\nmy l", "W"])("%j was sent", async (draft) => {
    await keepDraft(customer, toShop, draft, 0);
    await keepDraft(customer, market.toStore, draft, 0);
    await keepDraft(vendor, toShop, draft, 0);
    await postMessage(customer, toShop, write("Where is\r\nmy lamp?"));
    expect(await draftOf(customer)).toBeNull();
    expect(await draftOf(customer, market.toStore)).not.toBeNull();
    expect(await draftOf(vendor)).not.toBeNull();
  });

  test.each(["Where is my lamp? And", "Where is your", "where is my lamp?"])("%j was not: it stays", async (draft) => {
    await keepDraft(customer, toShop, draft, 0);
    await postMessage(customer, toShop, write("Where is my lamp?"));
    expect(await draftOf(customer)).toEqual({ text: draft, rev: 1 });
  });

  test("a save that came very late goes with the same send again", async () => {
    const input = write("Where is my lamp?");
    await longAgo((await postMessage(customer, toShop, input)).entryId);
    expect(await keepDraft(customer, toShop, "Where is my", 0)).toBe(1);
    await postMessage(customer, toShop, input);
    expect(await draftOf(customer)).toBeNull();
  });

  test("what was not sent after all is still there", async () => {
    await keepDraft(customer, toShop, "Where is my lamp?", 0);
    const resetAt = new Date(Date.now() + 30_000);
    await db.throttle.create({ data: { key: `message:${customer.userId}`, count: 60, resetAt } });
    await expect(postMessage(customer, toShop, write("Where is my lamp?"))).rejects.toThrow(/very fast/);
    expect(await draftOf(customer)).toEqual({ text: "Where is my lamp?", rev: 1 });
  });
});

test("a draft that comes while its account is deleted is not kept", async () => {
  await keepDraft(vendor, toShop, "The last", 0);
  const saving: Promise<number>[] = [];
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "user" where id = ${vendor.userId}::uuid for no key update`;
    saving.push(keepDraft(vendor, toShop, "The very last", 1));
    saving[0]?.catch(() => undefined);
    await vi.waitUntil(async () => (await waiting()) > 0, { timeout: 10_000 });
    await tx.draft.deleteMany({ where: { userId: vendor.userId } });
    await tx.user.update({ where: { id: vendor.userId }, data: { disabledAt: new Date() } });
  });
  await expect(saving[0]).rejects.toThrow(NotFound);
  expect(await count()).toBe(0);
});

test("deletions and drafts at once leave none", async () => {
  for (let round = 0; round < 10; round++) {
    const { vendor: leaver, toShop: at } = await makeMarket();
    const saves = Array.from({ length: 4 }, (_, n) => keepDraft(leaver, at, `${n}`, 0).catch(() => undefined));
    await Promise.all([deleteAccount(leaver.userId), ...saves]);
    expect(await db.draft.count({ where: { userId: leaver.userId } })).toBe(0);
  }
});

test("after 180 days without a change it goes, by the worker", async () => {
  await keepDraft(customer, toShop, "Long ago", 0);
  await keepDraft(vendor, toShop, "Not so long ago", 0);
  const aged = (userId: string, days: number) =>
    db.$executeRaw`update draft set updated_at = now() - make_interval(days => ${days}::int, mins => 1)
      where user_id = ${userId}::uuid`;
  await aged(customer.userId, 180);
  await aged(vendor.userId, 179);
  await tasks["sweep-drafts"]();
  expect(await draftOf(customer)).toBeNull();
  expect(await draftOf(vendor)).toEqual({ text: "Not so long ago", rev: 1 });
});

async function waiting(): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  return row?.count ?? 0;
}
