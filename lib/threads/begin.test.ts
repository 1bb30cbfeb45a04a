import { createHash, randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/refusal";
import { type Market, makeMarket, write } from "@/test/market";
import { untilSomebodyWaits } from "@/test/until-somebody-waits";
import { Closed, postMessage } from "./post";

// What a write begins with sees only what was there before it waited: what it waited for is seen all the same.

let m: Market;
beforeEach(async () => {
  await db.throttle.deleteMany();
  m = await makeMarket();
});

/** As an import does: the order's row is held, then written with its parts, and all of it commits while a message waits. */
async function whileItWaits(change: { customerId?: string; seller?: string }, send: () => Promise<unknown>) {
  let sending: Promise<unknown> | undefined;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "order" where id = ${m.order.id}::uuid for no key update`;
    sending = send().catch((error) => error);
    await untilSomebodyWaits();
    const { customerId } = change;
    await tx.order.update({
      where: { id: m.order.id },
      data: { status: "changed", ...(customerId ? { customerId } : {}) },
    });
    const { seller: vendorId } = change;
    if (vendorId)
      await tx.orderItem.updateMany({ where: { orderId: m.order.id, vendorId: m.shop.id }, data: { vendorId } });
  });
  return sending;
}

test("an order that is changed while a message waits is read again: its sellers are who they are now", async () => {
  await postMessage(m.customer, m.toShop, write("Before."));
  expect(await whileItWaits({}, () => postMessage(m.customer, m.toShop, write("It waits.")))).toMatchObject({ seq: 2 });
  const moved = await whileItWaits({ seller: m.other.id }, () => postMessage(m.customer, m.toShop, write("Too late.")));
  expect(moved).toBeInstanceOf(Closed);
  expect(await m.entries()).toHaveLength(2);
});

test("an order that becomes another customer's while a message waits is not found any more", async () => {
  const customerId = m.vendor.userId;
  const send = () => postMessage(m.customer, m.toShop, write("Still mine?"));
  expect(await whileItWaits({ customerId }, send)).toBeInstanceOf(NotFound);
  expect(await db.thread.count({ where: { orderId: m.order.id } })).toBe(0);
});

test("a message that waits for its thread takes the number and the time that are there then", async () => {
  await postMessage(m.customer, m.toShop, write("One."));
  const { id } = await m.thread();
  let sending: Promise<{ seq: number; createdAt: Date }> | undefined;
  const later = new Date(Date.now() + 60_000);
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from thread where id = ${id}::uuid for no key update`;
    sending = postMessage(m.customer, m.toShop, write("Two, or three."));
    await untilSomebodyWaits();
    await tx.thread.update({ where: { id }, data: { lastSeq: 2, lastEntryAt: later } });
  });
  expect(await sending).toMatchObject({ seq: 3, createdAt: later });
});

test("a send is known by the browser's id, the thread, the files and the words", async () => {
  const clientId = randomUUID();
  const text = "Grüße, 日本語\nund 🪔";
  await postMessage(m.customer, m.toShop, write(text, clientId));
  const { id } = await m.thread();
  const key = createHash("sha256").update(`${clientId}\n${id}\n${text}`).digest("base64url");
  expect((await m.entries()).map(({ sendKey }) => sendKey)).toEqual([key]);
});
