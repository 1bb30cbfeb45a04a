import { beforeEach, describe, expect, it } from "vitest";
import { db, type Prisma } from "@/lib/db";
import { makeScene, oweOne } from "@/test/mails";
import { openOrderThread } from "./thread";
import type { MailState } from "./types";

let scene: Awaited<ReturnType<typeof makeScene>>;

beforeEach(async () => {
  await db.delivery.deleteMany();
  scene = await makeScene();
});

async function owe(data: Prisma.DeliveryUpdateInput, againOfId?: string): Promise<string> {
  const { carla, answered } = scene;
  const again = againOfId ? { againOfId } : {};
  const id = await oweOne({ kind: "new_message", recipientId: carla.id, entryId: answered.id, ...again });
  await db.delivery.update({ where: { id }, data });
  return id;
}

/** What the shop, and what the customer, reads beneath the shop's answer. */
async function read(): Promise<{ shop: MailState | null | undefined; customer: MailState | null | undefined }> {
  const { victor, harbor, carla, order, answered } = scene;
  const opening = { before: null, after: null, at: null, history: true };
  const seen = async (viewer: Parameters<typeof openOrderThread>[0]) => {
    const opened = await openOrderThread(viewer, order.number, harbor.slug, opening);
    return opened?.thread.entries.find(({ id }) => id === answered.id)?.mail;
  };
  return {
    shop: await seen({ as: "vendor", userId: victor.id, vendorIds: [harbor.id] }),
    customer: await seen({ as: "customer", userId: carla.id, orderIds: null }),
  };
}

it("says nothing while it is on its way, and tells its author's side alone when it went", async () => {
  expect(await read()).toEqual({ shop: null, customer: null });
  const id = await owe({});
  expect(await read()).toEqual({ shop: null, customer: null });
  for (const state of ["sent", "delivered"] as const) {
    await db.delivery.update({ where: { id }, data: { state } });
    expect(await read()).toEqual({ shop: "mailed", customer: null });
  }
});

it.each([
  ["came back", { state: "bounced", why: "bounced" }],
  ["was given up", { state: "failed", why: "validation_error" }],
  ["was stopped", { state: "dropped", why: "address_stopped" }],
] as const)("one mail that %s is worse than others that arrived", async (_, data) => {
  await owe({ state: "delivered" });
  const id = await owe(data);
  expect(await read()).toEqual({ shop: "not delivered", customer: null });
  await owe({ state: "sent" }, id);
  expect(await read()).toEqual({ shop: "mailed", customer: null });
});

it("a complaint is about a mail that arrived", async () => {
  await owe({ state: "bounced", why: "complained" });
  expect(await read()).toEqual({ shop: "mailed", customer: null });
});

it("one that nobody needs any more says nothing, one that is still due keeps the word back", async () => {
  await owe({ state: "dropped", why: "right_lost" });
  expect(await read()).toEqual({ shop: null, customer: null });
  await owe({ state: "sent" });
  expect(await read()).toEqual({ shop: "mailed", customer: null });
  await owe({ state: "queued" });
  expect(await read()).toEqual({ shop: null, customer: null });
});

it("a copy in the store's mailbox is no mail to the customer", async () => {
  const { id } = await db.delivery.create({
    data: { kind: "new_message", entryId: scene.answered.id, state: "delivered" },
  });
  expect(await read()).toEqual({ shop: null, customer: null });
  await db.delivery.update({ where: { id }, data: { state: "bounced", why: "bounced" } });
  expect(await read()).toEqual({ shop: null, customer: null });
  await owe({ state: "sent" });
  expect(await read()).toEqual({ shop: "mailed", customer: null });
});

it("to a seller it is one: the store reads it there", async () => {
  const { carla, harbor, order, asked } = scene;
  const opening = { before: null, after: null, at: null, history: true };
  const { id } = await db.delivery.create({ data: { kind: "new_message", entryId: asked.id, state: "queued" } });
  const seen = async () => {
    const customer = { as: "customer", userId: carla.id, orderIds: null } as const;
    const opened = await openOrderThread(customer, order.number, harbor.slug, opening);
    return opened?.thread.entries.find((it) => it.id === asked.id)?.mail;
  };
  expect(await seen()).toBeNull();
  await db.delivery.update({ where: { id }, data: { state: "sent" } });
  expect(await seen()).toBe("mailed");
});

describe("several messages in one mail", () => {
  /** What the shop reads beneath its two answers, the second one written after the first. */
  async function readBoth(): Promise<(MailState | null | undefined)[]> {
    const { victor, harbor, order } = scene;
    const opening = { before: null, after: null, at: null, history: true };
    const shop = { as: "vendor", userId: victor.id, vendorIds: [harbor.id] } as Parameters<typeof openOrderThread>[0];
    const opened = await openOrderThread(shop, order.number, harbor.slug, opening);
    return opened?.thread.entries.filter(({ seq }) => seq > 1).map(({ mail }) => mail) ?? [];
  }

  it("each says what became of it", async () => {
    const { carla, victor, thread, answered } = scene;
    const written = { threadId: thread.id, seq: 3, kind: "message", side: "vendor", authorId: victor.id } as const;
    const { id: second } = await db.entry.create({
      data: { ...written, text: "And this.", sendKey: `${thread.id} 3` },
    });
    await db.thread.update({ where: { id: thread.id }, data: { lastSeq: 3 } });
    const mail = { kind: "new_messages", recipientId: carla.id, entryId: answered.id } as const;
    const { id } = await db.delivery.create({ data: mail });
    for (const entryId of [answered.id, second]) {
      const own = await oweOne({ kind: "new_message", recipientId: carla.id, entryId });
      await db.delivery.update({ where: { id: own }, data: { state: "dropped", why: "together", bundleId: id } });
    }
    const says = async (data: Prisma.DeliveryUpdateInput, word: MailState | null) => {
      await db.delivery.update({ where: { id }, data });
      expect(await readBoth()).toEqual([word, word]);
    };
    await says({ state: "queued" }, null);
    await says({ state: "sent" }, "mailed");
    await says({ state: "bounced", why: "bounced" }, "not delivered");
    await says({ state: "bounced", why: "complained" }, "mailed");
    await says({ state: "dropped", why: "address_stopped" }, "not delivered");
    await says({ state: "dropped", why: "read" }, null);
  });
});
