import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/db";
import { resendTransport } from "@/lib/mail/resend";
import { owe } from "@/lib/outbox";
import { makeScene } from "@/test/mails";
import { type Mood, startResend } from "@/test/resend-stand-in";
import { sendDelivery } from "./send";

// The whole thousand runs with LONG=1 (npm run test:long).
const COUNT = process.env.LONG ? 1_000 : 100;
const MOODS: Mood[] = ["ok", "throttle", "fail", "garbage", "refuse-line", "drop", "hang", "late"];
/** How each mail's first hand-overs go; from the fourth on the service is well. */
const moodOf = (index: number, nth: number): Mood =>
  nth > 3 ? "ok" : (MOODS[Math.floor(index / MOODS.length ** (nth - 1)) % MOODS.length] ?? "ok");

let service: Awaited<ReturnType<typeof startResend>>;
beforeAll(async () => {
  service = await startResend();
});
afterAll(() => service.stop());

it(`${COUNT} mails, each exactly once, through a service that throttles, fails, hangs and answers late`, async () => {
  const { carla, answered } = await makeScene();
  const mail = { kind: "new_message", recipientId: carla.id, entryId: answered.id } as const;
  const ids = await db.$transaction((tx) => owe(tx, Array(COUNT).fill(mail)));
  const place = new Map(ids.map((id, index) => [id, index]));
  service.setMood(({ key, nth }) => moodOf(place.get(key) ?? 0, nth));
  const transport = resendTransport({ apiKey: "re_test", baseUrl: service.url, timeoutMs: 300 });

  // Two workers at every delivery at once, an hour passing between the rounds.
  let now = Date.now();
  for (let round = 0, left = ids; left.length > 0 && round < 12; round++, now += 3_600_000) {
    await fourAtATime(
      left.flatMap((id) => [id, id]),
      (id) => sendDelivery(id, { transport, now: () => new Date(now) }),
    );
    left = (await db.delivery.findMany({ where: { state: "queued" }, select: { id: true } })).map(({ id }) => id);
  }

  expect(await db.delivery.groupBy({ by: ["state"], _count: true })).toEqual([{ state: "sent", _count: COUNT }]);
  expect(new Set(service.taken.keys())).toEqual(new Set(ids));
  const rows = await db.delivery.findMany({ select: { id: true, providerId: true } });
  for (const { id, providerId } of rows) expect(providerId).toBe(service.taken.get(id)?.id);
  // Whatever was handed over again was the same to the byte.
  const bodies = new Map<string, Set<string>>();
  for (const { key, body } of service.requests) bodies.set(key, (bodies.get(key) ?? new Set()).add(body));
  expect([...bodies.values()].every((it) => it.size === 1)).toBe(true);
  expect(service.requests.length).toBeGreaterThan(COUNT);
}, 600_000);

async function fourAtATime(ids: string[], work: (id: string) => Promise<void>) {
  const queue = ids.values();
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (const id of queue) await work(id);
    }),
  );
}
