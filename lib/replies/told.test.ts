import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { readMailChoice } from "@/lib/accounts/mail-choice";
import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { sendDelivery } from "@/lib/deliveries/send";
import { mailAgain } from "@/lib/deliveries/stopped";
import { env } from "@/lib/env";
import { openOrderThread } from "@/lib/threads/thread";
import { makeScene, oweOne, recordingTransport, rowOf } from "@/test/mails";
import { makeCustomer } from "@/test/people";
import { permanent, signed, told, transient, WEBHOOK_SECRET } from "@/test/webhook";
import { receiveEvent } from "./webhook";

beforeEach(() => {
  env().RESEND_WEBHOOK_SECRET = WEBHOOK_SECRET;
});
const hear = (type: string, id: string, to: string, more?: object) => {
  const { headers, body } = signed(told(type, id, to, more));
  return receiveEvent(headers, body);
};

async function sendOne() {
  const scene = await makeScene();
  const mail = { kind: "new_message", recipientId: scene.carla.id, entryId: scene.answered.id } as const;
  const id = await oweOne(mail);
  const providerId = randomUUID();
  const { transport } = recordingTransport({ result: "sent", providerId });
  const send = () => sendDelivery(id, { transport });
  return { ...scene, id, providerId, mail, send, to: scene.carla.email ?? "" };
}

describe("a mail moves on", () => {
  it.each<[string, [string, object?][], string, string | null]>([
    ["delivered", [["delivered"]], "delivered", null],
    ["repeated", [["delivered"], ["delivered"]], "delivered", null],
    ["late, then there", [["delivery_delayed"], ["delivered"]], "delivered", null],
    ["out of order", [["delivered"], ["delivery_delayed"], ["sent"]], "delivered", null],
    ["back for now, then there", [["bounced", transient], ["delivered"]], "delivered", null],
    ["back after all", [["delivered"], ["bounced", permanent]], "bounced", "bounced"],
    ["back, and nothing undoes it", [["bounced", permanent], ["delivered"]], "bounced", "bounced"],
    [
      "back for now, then for good",
      [
        ["bounced", transient],
        ["bounced", permanent],
      ],
      "bounced",
      "bounced",
    ],
    ["unwanted", [["delivered"], ["complained"], ["delivered"], ["bounced", permanent]], "bounced", "complained"],
    ["not tried", [["suppressed", { suppressed: { type: "OnAccountSuppressionList" } }]], "bounced", "suppressed"],
    ["failed there", [["failed", { failed: { reason: "reached_daily_quota" } }]], "failed", "reached_daily_quota"],
  ])("%s", async (_, events, state, why) => {
    const { id, providerId, to, send } = await sendOne();
    await send();
    for (const [type, more] of events) expect(await hear(type, providerId, to, more)).toBe(200);
    expect(await rowOf(id)).toMatchObject({ state, why });
  });

  it("also by what is told before our own note of the hand-over", async () => {
    const { id, providerId, to, send } = await sendOne();
    await hear("bounced", providerId, to, permanent);
    await hear("bounced", providerId, to, permanent);
    expect((await rowOf(id)).state).toBe("queued");
    await send();
    expect(await rowOf(id)).toMatchObject({ state: "bounced", why: "bounced" });
    expect(await db.earlyEvent.count({ where: { providerId } })).toBe(0);
    expect(await db.stoppedAddress.count({ where: { address: to } })).toBe(1);
  });

  it("whoever is first, its note or what is told", async () => {
    for (let round = 0; round < 5; round++) {
      const { id, providerId, to, send } = await sendOne();
      await Promise.all([send(), hear("delivered", providerId, to)]);
      expect((await rowOf(id)).state).toBe("delivered");
    }
  });
});

describe("an address to which mail does not arrive", () => {
  it("gets no more of any kind, and the admins are told once", async () => {
    const { providerId, to, send, mail, carla } = await sendOne();
    await send();
    await Promise.all([hear("bounced", providerId, to, permanent), hear("bounced", providerId, to, permanent)]);
    const { transport, handed } = recordingTransport();
    const owed = [
      mail,
      { ...mail, kind: "dispute_opened" as const },
      { kind: "sign_in_link" as const, recipientId: carla.id },
    ];
    for (const it of owed) {
      const next = await oweOne(it);
      await sendDelivery(next, { transport });
      expect(await rowOf(next)).toMatchObject({ state: "dropped", why: "address_stopped" });
    }
    expect(handed).toEqual([]);
    const notices = () => db.notice.findMany({ where: { subject: `address:${to}` } });
    expect(await notices()).toHaveLength(1);
    const vendor = { as: "vendor" as const, userId: carla.id, vendorIds: [] };
    await expect(mailAgain(vendor, to)).rejects.toThrow("not found");
    expect(await notices()).toHaveLength(1);
    const admin = { as: "admin", userId: carla.id } as const;
    await mailAgain(admin, to);
    await mailAgain(admin, to);
    expect(await notices()).toEqual([]);
    await sendDelivery(await oweOne(mail), { transport });
    expect(handed).toHaveLength(1);
  });

  it("is said quietly to the other side, and to its owner; not to others", async () => {
    const { providerId, to, send, carla, victor, harbor, order } = await sendOne();
    const opening = { before: null, after: null, at: null, history: true };
    const open = async (viewer: Viewer) => (await openOrderThread(viewer, order.number, harbor.slug, opening))?.thread;
    const shop: Viewer = { as: "vendor", userId: victor.id, vendorIds: [harbor.id] };
    const customer = { as: "customer", userId: carla.id, orderIds: null } as const;
    await send();
    expect((await open(shop))?.unreached).toBe(false);
    expect((await readMailChoice(carla.id)).stopped).toBe(false);
    await hear("bounced", providerId, to, permanent);
    expect((await open(shop))?.unreached).toBe(true);
    expect((await open(customer))?.unreached).toBe(false);
    expect((await readMailChoice(carla.id)).stopped).toBe(true);
    expect((await readMailChoice(victor.id)).stopped).toBe(false);
  });

  it("is a shop's only when none of its staff is reached", async () => {
    const { carla, victor, harbor, order } = await sendOne();
    const opening = { before: null, after: null, at: null, history: true };
    const customer = { as: "customer", userId: carla.id, orderIds: null } as const;
    const unreached = async () =>
      (await openOrderThread(customer, order.number, harbor.slug, opening))?.thread.unreached;
    const colleague = await makeCustomer({ name: "Vera" });
    await db.staff.create({ data: { vendorId: harbor.id, userId: colleague.id } });
    const stop = (address: string | null) =>
      db.stoppedAddress.create({ data: { address: address ?? "", why: "bounced" } });
    const addressOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).email;
    await stop(await addressOf(victor.id));
    expect(await unreached()).toBe(false);
    await stop(await addressOf(colleague.id));
    expect(await unreached()).toBe(true);
  });

  it("is not one whose mail came back for now", async () => {
    const { providerId, to, send } = await sendOne();
    await send();
    await hear("bounced", providerId, to, transient);
    expect(await db.stoppedAddress.count({ where: { address: to } })).toBe(0);
  });

  it("is not the new address of the same person", async () => {
    const { providerId, to, send, mail, carla } = await sendOne();
    await send();
    await hear("complained", providerId, to);
    await db.user.update({ where: { id: carla.id }, data: { email: `new-${to}` } });
    const { transport, handed } = recordingTransport();
    await sendDelivery(await oweOne(mail), { transport });
    expect(handed.map(({ letter }) => letter.to)).toEqual([`new-${to}`]);
  });
});
