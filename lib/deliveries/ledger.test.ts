import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { AdminViewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import { NotFound } from "@/lib/refusal";
import { makeScene, oweOne, recordingTransport, rowOf } from "@/test/mails";
import { makeAdmin } from "@/test/people";
import { sendAgain } from "./again";
import { findDelivery, listDeliveries } from "./ledger";
import { sendDelivery } from "./send";

let viewer: AdminViewer;
let scene: Awaited<ReturnType<typeof makeScene>>;

beforeEach(async () => {
  await db.delivery.deleteMany();
  await db.stoppedAddress.deleteMany();
  viewer = { as: "admin", userId: (await makeAdmin()).id };
  scene = await makeScene();
});

const oweAnswer = () => oweOne({ kind: "new_message", recipientId: scene.carla.id, entryId: scene.answered.id });
const put = (id: string, data: Prisma.DeliveryUpdateInput) => db.delivery.update({ where: { id }, data });
const find = (id: string) => findDelivery(viewer, id);

describe("the list", () => {
  it("says to whom, what about, and what became of it", async () => {
    const id = await oweAnswer();
    const [row] = (await listDeliveries(viewer, {})).rows;
    expect(row).toMatchObject({
      id,
      kind: "New message",
      to: { name: "Carla Ruiz", address: scene.carla.email },
      about: { order: scene.order.number, seller: scene.harbor.slug },
      words: "Queued",
      why: null,
      nextAt: null,
      remedy: null,
    });
    await sendDelivery(id, { transport: recordingTransport({ result: "refused", why: "validation_error" }).transport });
    expect(await find(id)).toMatchObject({
      words: "Not sent",
      why: "The mail service says: validation_error",
      remedy: "again",
    });
  });

  it("names the mailbox, and says of a mail that is tried again when", async () => {
    await db.store.update({ where: { id: 1 }, data: { mailbox: "store@example.com" } });
    const id = await oweOne({ kind: "new_message", recipientId: null, entryId: scene.asked.id });
    const nextAttemptAt = new Date("2026-12-01T10:00:00Z");
    await put(id, { attempts: 2, why: "network", nextAttemptAt });
    expect(await find(id)).toMatchObject({
      to: { name: null, address: "store@example.com" },
      nextAt: nextAttemptAt,
      why: "The mail service could not be reached.",
    });
  });

  it("is paged by key, also among mails of one moment, and shows one state where that is asked", async () => {
    const createdAt = new Date();
    const mail = { kind: "sign_in_link", createdAt, recipientId: scene.carla.id } as const;
    await db.delivery.createMany({
      data: [...Array(120)].map((_, n) => ({ ...mail, state: n % 3 ? "sent" : "failed" })),
    });
    expect(await walk({})).toBe(120);
    expect(await walk({ show: "failed" })).toBe(40);
    expect(await walk({ show: "no-such-state" })).toBe(120);
    const [newest] = (await listDeliveries(viewer, { show: "sent", after: "no cursor" })).rows;
    expect(newest?.words).toBe("Sent");
  });

  it("is searched by address, today's and the one it went to, and by order, a page at a time", async () => {
    const victor = await db.user.findUniqueOrThrow({ where: { id: scene.victor.id } });
    const [email = "", number] = [scene.carla.email ?? "", scene.order.number];
    await db.store.update({ where: { id: 1 }, data: { mailbox: "Store@example.com" } });
    const answer = { kind: "new_message", entryId: scene.answered.id, recipientId: scene.carla.id } as const;
    await db.delivery.createMany({ data: Array.from({ length: 60 }, () => answer) });
    await oweOne({ kind: "order_access", recipientId: scene.carla.id, orderId: scene.order.id });
    await oweOne({ kind: "new_message", recipientId: null, entryId: scene.asked.id });
    const link = await oweOne({ kind: "sign_in_link", recipientId: scene.victor.id });
    await put(link, { toAddress: "before@example.com" });
    const found = { [` ${email.toUpperCase()} `]: 61, "before@example.com": 1, [victor.email ?? ""]: 1 };
    const others = { "store@example.com": 1, [`#${number}`]: 62, [number]: 62, "no@where": 0, nothing: 0, "": 63 };
    for (const [q, count] of Object.entries({ ...found, ...others }))
      expect([q, await walk({ q })]).toEqual([q, count]);
    expect(await walk({ q: number, show: "failed" })).toBe(62);
    expect(await walk({ q: "a\0\ud800'@%" })).toBe(0);
  });

  async function walk(asked: { show?: string; q?: string }): Promise<number> {
    const seen = new Set<string>();
    let after: string | null | undefined;
    do {
      const { rows, older } = await listDeliveries(viewer, { ...asked, after });
      for (const { id } of rows) seen.add(id);
      after = older;
    } while (after);
    return seen.size;
  }

  it("knows nothing by what is no id", async () => {
    expect(await find("nothing")).toBeNull();
    expect(await find(randomUUID())).toBeNull();
  });
});

describe("sending again", () => {
  const failed = { state: "failed", why: "validation_error", rendered: Prisma.DbNull } as const;

  it("owes it once more, as a mail of its own", async () => {
    const id = await oweAnswer();
    await put(id, failed);
    await sendAgain(viewer, id, false);
    const again = await db.delivery.findUniqueOrThrow({ where: { againOfId: id } });
    expect(again).toMatchObject({ kind: "new_message", state: "queued", entryId: scene.answered.id });
    const { transport, handed } = recordingTransport();
    await sendDelivery(again.id, { transport });
    expect(handed.map((it) => it.letter.to)).toEqual([scene.carla.email]);
    expect(await find(id)).toMatchObject({ remedy: "done" });
    expect(await rowOf(id)).toMatchObject({ state: "failed" });
  });

  it("twice, and by ten at once, is once", async () => {
    const id = await oweAnswer();
    await put(id, failed);
    await Promise.all(Array.from({ length: 10 }, () => sendAgain(viewer, id, false)));
    await sendAgain(viewer, id, false);
    expect(await db.delivery.count()).toBe(2);
  });

  it("asks first where it may have arrived", async () => {
    const id = await oweAnswer();
    await put(id, { ...failed, why: "unconfirmed" });
    expect(await find(id)).toMatchObject({ remedy: "ask" });
    await expect(sendAgain(viewer, id, false)).rejects.toThrow(/may have arrived/);
    expect(await db.delivery.count()).toBe(1);
    await sendAgain(viewer, id, true);
    expect(await db.delivery.count()).toBe(2);
  });

  it("waits while nothing is mailed to its address", async () => {
    const id = await oweAnswer();
    await put(id, { state: "bounced", why: "bounced" });
    await db.stoppedAddress.create({ data: { address: scene.carla.email ?? "", why: "bounced" } });
    expect(await find(id)).toMatchObject({ words: "Came back", remedy: "stopped" });
    await expect(sendAgain(viewer, id, true)).rejects.toThrow(/Nothing is mailed/);
    await db.stoppedAddress.deleteMany();
    await sendAgain(viewer, id, false);
    expect(await db.delivery.count()).toBe(2);
  });

  it("goes to where its reader is now, whatever became of the address it went to", async () => {
    const id = await oweAnswer();
    await put(id, { state: "bounced", why: "bounced", toAddress: "old@example.com" });
    await db.stoppedAddress.create({ data: { address: "old@example.com", why: "bounced" } });
    const moved = { to: { address: "old@example.com" }, goesTo: scene.carla.email, remedy: "again" };
    expect(await find(id)).toMatchObject(moved);
    await sendAgain(viewer, id, false);
    expect(await db.delivery.count()).toBe(2);
  });

  it.each([
    ["that is still on its way", { state: "queued" }],
    ["that was sent", { state: "sent" }],
    ["that has arrived", { state: "delivered" }],
    ["whose right is gone", { state: "dropped", why: "right_lost" }],
    ["whose reader is gone", { state: "failed", why: "recipient_disabled" }],
  ] as const)("is nothing for a mail %s", async (_, data) => {
    const id = await oweAnswer();
    await put(id, data);
    expect(await find(id)).toMatchObject({ remedy: null });
    await expect(sendAgain(viewer, id, true)).rejects.toThrow(NotFound);
  });

  it("is nothing for a link, which is for its owner alone", async () => {
    const id = await oweOne({ kind: "sign_in_link", recipientId: scene.carla.id });
    await put(id, failed);
    await expect(sendAgain(viewer, id, true)).rejects.toThrow(NotFound);
    await expect(sendAgain(viewer, randomUUID(), true)).rejects.toThrow(NotFound);
  });
});
