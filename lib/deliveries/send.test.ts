import { describe, expect, it } from "vitest";
import { db } from "@/lib/db";
import { alone } from "@/lib/lock";
import type { Outcome } from "@/lib/mail";
import { makeScene, oweOne, recordingTransport, rowOf } from "@/test/mails";
import { sendDelivery } from "./send";

const HOUR = 3_600_000;
const start = new Date();
const at = (hours: number) => () => new Date(start.getTime() + hours * HOUR);
const unsure: Outcome = { result: "later", why: "network", unsure: true };
const throttled: Outcome = { result: "later", why: "rate_limit_exceeded", unsure: false, afterMs: 7000 };

async function oweAnswer() {
  const scene = await makeScene();
  const { carla, answered } = scene;
  const mail = { kind: "new_message", recipientId: carla.id, entryId: answered.id } as const;
  return { ...scene, id: await oweOne(mail) };
}

async function jobOf(id: string) {
  const rows = await db.$queryRaw<{ runAt: Date }[]>`
    select run_at as "runAt" from graphile_worker._private_jobs where key = ${`delivery:${id}`}`;
  return rows[0];
}

it("sends once, and keeps nothing of what was said", async () => {
  const { id, carla } = await oweAnswer();
  const { transport, handed } = recordingTransport();
  await sendDelivery(id, { transport, now: at(0) });
  await sendDelivery(id, { transport, now: at(0) });
  expect(handed.map(({ letter }) => letter.to)).toEqual([carla.email]);
  expect(await rowOf(id)).toMatchObject({
    state: "sent",
    providerId: "provider-1",
    sentAt: start,
    attempts: 1,
    rendered: null,
    why: null,
  });
});

it("stores the letter and the begun hand-over before anybody gets it", async () => {
  const { id } = await oweAnswer();
  const { transport, handed } = recordingTransport();
  const seen: unknown[] = [];
  const watching = {
    ...transport,
    send: async (...args: Parameters<typeof transport.send>) => {
      seen.push(await rowOf(id));
      return transport.send(...args);
    },
  };
  await sendDelivery(id, { transport: watching, now: at(0) });
  expect(seen).toMatchObject([{ state: "queued", handedAt: start, rendered: handed[0]?.letter }]);
});

describe("tries again", () => {
  it("with the same bytes, even when names and text have changed since", async () => {
    const { id, harbor, carla } = await oweAnswer();
    const { transport, handed } = recordingTransport(unsure, throttled);
    await sendDelivery(id, { transport, now: at(0) });
    await db.vendor.update({ where: { id: harbor.id }, data: { name: "Harbour Lights Ltd" } });
    await db.user.update({ where: { id: carla.id }, data: { name: "C. R." } });
    await sendDelivery(id, { transport, now: at(1) });
    await sendDelivery(id, { transport, now: at(2) });
    expect(handed).toHaveLength(3);
    // As text: the order of keys is part of the bytes.
    expect(new Set(handed.map((it) => JSON.stringify(it))).size).toBe(1);
    expect(await rowOf(id)).toMatchObject({ state: "sent", attempts: 3, linkVersion: 0 });
  });

  it("later, by a job in the same commit, after what the service asked for", async () => {
    const { id } = await oweAnswer();
    const { transport } = recordingTransport(throttled, unsure);
    await sendDelivery(id, { transport, now: at(0), random: () => 0 });
    const due = new Date(start.getTime() + 7000);
    expect(await rowOf(id)).toMatchObject({ attempts: 1, nextAttemptAt: due, handedAt: null, why: throttled.why });
    expect((await jobOf(id))?.runAt).toEqual(due);
    await sendDelivery(id, { transport, now: at(1), random: () => 0 });
    expect(await rowOf(id)).toMatchObject({ attempts: 2, handedAt: at(1)(), why: "network", state: "queued" });
  });

  it("counts what is unsure from the first hand-over that was, throttled or not since", async () => {
    const { id } = await oweAnswer();
    const { transport, handed } = recordingTransport(unsure, throttled, unsure);
    for (const hours of [0, 1, 22]) await sendDelivery(id, { transport, now: at(hours) });
    expect((await rowOf(id)).handedAt).toEqual(start);
    await sendDelivery(id, { transport, now: at(23) });
    expect(handed).toHaveLength(3);
    expect(await rowOf(id)).toMatchObject({ state: "failed", why: "unconfirmed", rendered: null });
  });

  it("goes on past that where the service has said no each time, and gives up after three days", async () => {
    const { id } = await oweAnswer();
    const { transport, handed } = recordingTransport(throttled, throttled, throttled);
    for (const hours of [0, 30]) await sendDelivery(id, { transport, now: at(hours) });
    expect(await rowOf(id)).toMatchObject({ state: "queued", attempts: 2 });
    await sendDelivery(id, { transport, now: at(73) });
    expect(handed).toHaveLength(3);
    expect(await rowOf(id)).toMatchObject({ state: "failed", why: "rate_limit_exceeded" });
  });

  it("goes on past that where a repeat is the lesser evil (SMTP)", async () => {
    const { id } = await oweAnswer();
    const { transport } = recordingTransport(unsure);
    const smtp = { ...transport, remembersMs: null };
    await sendDelivery(id, { transport: smtp, now: at(0) });
    await sendDelivery(id, { transport: smtp, now: at(40) });
    expect((await rowOf(id)).state).toBe("sent");
  });

  it("after a fault of ours, which is not the end of the mail", async () => {
    const { id } = await oweAnswer();
    const { transport } = recordingTransport();
    const broken = { ...transport, send: () => Promise.reject(new Error("a fault")) };
    await sendDelivery(id, { transport: broken, now: at(0) });
    expect(await rowOf(id)).toMatchObject({ state: "queued", why: "fault", attempts: 1, handedAt: start });
    await sendDelivery(id, { transport, now: at(1) });
    expect((await rowOf(id)).state).toBe("sent");
  });
});

it("takes a final no as final", async () => {
  const { id } = await oweAnswer();
  const { transport, handed } = recordingTransport({ result: "refused", why: "validation_error" });
  await sendDelivery(id, { transport });
  await sendDelivery(id, { transport });
  expect(handed).toHaveLength(1);
  expect(await rowOf(id)).toMatchObject({ state: "failed", why: "validation_error", rendered: null });
});

it("never is in two places at once", async () => {
  const { id } = await oweAnswer();
  const { transport, handed } = recordingTransport();
  const slow = {
    ...transport,
    send: async (...args: Parameters<typeof transport.send>) => {
      await sendDelivery(id, { transport });
      return transport.send(...args);
    },
  };
  await Promise.all([sendDelivery(id, { transport: slow }), sendDelivery(id, { transport: slow })]);
  expect(handed).toHaveLength(1);
  expect(await alone(`delivery:${id}`, async () => undefined)).toBe(true);
});

describe("an address that changed", () => {
  it("gets the mail, if nobody can have it yet", async () => {
    const { id, carla } = await oweAnswer();
    const { transport, handed } = recordingTransport(throttled);
    await sendDelivery(id, { transport, now: at(0) });
    await db.user.update({ where: { id: carla.id }, data: { email: `new-${carla.email}`, linkVersion: 3 } });
    await sendDelivery(id, { transport, now: at(1) });
    expect(handed.map(({ letter }) => letter.to)).toEqual([carla.email, `new-${carla.email}`]);
    expect(await rowOf(id)).toMatchObject({ state: "sent", linkVersion: 3 });
  });

  it("gets no second one, if somebody may have it", async () => {
    const { id, carla } = await oweAnswer();
    const { transport, handed } = recordingTransport(unsure);
    await sendDelivery(id, { transport, now: at(0) });
    await db.user.update({ where: { id: carla.id }, data: { email: `new-${carla.email}` } });
    await sendDelivery(id, { transport, now: at(1) });
    expect(handed).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ state: "failed", why: "address_changed" });
  });
});

it("holds mails while no mail service is configured, without writing them", async () => {
  const { id } = await oweAnswer();
  await sendDelivery(id, { transport: null });
  expect(await rowOf(id)).toMatchObject({ state: "waiting", rendered: null, handedAt: null, attempts: 0 });
});
