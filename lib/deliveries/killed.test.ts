import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomInt } from "node:crypto";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { owe } from "@/lib/outbox";
import { makeScene } from "@/test/mails";
import { type Mood, startResend } from "@/test/resend-stand-in";

// Whole with LONG=1 (npm run test:long). SEED=… does again what a run did.
const [COUNT, KILLS] = process.env.LONG ? [1_000, 20] : [100, 3];
const SEED = Number(process.env.SEED ?? randomInt(2 ** 31));
const MOODS: Mood[] = ["ok", "throttle", "fail", "garbage", "refuse-line", "drop", "hang", "late"];

/** The same number for the same words, from 0 to below `most`. */
function drawn(most: number, ...words: unknown[]): number {
  return (
    createHash("sha256")
      .update([SEED, ...words].join(" "))
      .digest()
      .readUInt32BE() % most
  );
}

let service: Awaited<ReturnType<typeof startResend>>;
let worker: ChildProcess | null = null;
beforeAll(async () => {
  service = await startResend(undefined, 300);
});
afterAll(async () => {
  worker?.kill("SIGKILL");
  await service.stop();
});

function startWorkerProcess(): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "test/worker-process.ts"], {
    env: { ...process.env, DATABASE_URL: env().DATABASE_URL, RESEND_API_KEY: "re_test", RESEND_BASE_URL: service.url },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** An hour passes: what was put off is due. */
async function letTimePass(): Promise<void> {
  await db.$executeRaw`update delivery set next_attempt_at = now() where state = 'queued' and next_attempt_at > now()`;
  await db.$executeRaw`
    update graphile_worker._private_jobs set run_at = now() where run_at > now() and key like 'delivery:%' and is_available`;
}

const left = () => db.delivery.count({ where: { state: { not: "sent" } } });

it(`${COUNT} mails, each exactly once, through a service of all moods and ${KILLS} kills (SEED=${SEED})`, async () => {
  const { carla, answered } = await makeScene();
  const mail = { kind: "new_message", recipientId: carla.id, entryId: answered.id } as const;
  const ids = await db.$transaction((tx) => owe(tx, Array(COUNT).fill(mail)));
  const place = new Map(ids.map((id, index) => [id, index]));
  const moodOf = (key: string, nth: number) => MOODS[drawn(MOODS.length, place.get(key), nth)] ?? "ok";
  // From the fourth hand-over of a mail on the service is well.
  service.setMood(({ key, nth }) => (nth > 3 ? "ok" : moodOf(key, nth)));

  let unsure = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    const enough = service.requests.length + 3 + drawn(Math.floor(COUNT / KILLS), "kill", kill);
    worker = startWorkerProcess();
    await vi.waitUntil(() => service.requests.length >= enough, { timeout: 60_000, interval: 5 });
    worker.kill("SIGKILL");
    await once(worker, "exit");
    unsure = Math.max(unsure, service.taken.size - (COUNT - (await left())));
    await letTimePass();
  }
  // The service has taken mails of which nobody has written down that it did.
  expect(unsure).toBeGreaterThan(0);

  worker = startWorkerProcess();
  const done = async () => {
    await letTimePass();
    return (await left()) === 0;
  };
  await vi.waitUntil(done, { timeout: 240_000, interval: 200 });
  expect(new Set(service.taken.keys())).toEqual(new Set(ids));
  const rows = await db.delivery.findMany({ select: { id: true, providerId: true } });
  for (const { id, providerId } of rows) expect(providerId).toBe(service.taken.get(id)?.id);
  // Whatever was handed over again was the same to the byte.
  expect(new Set(service.requests.map(({ key, body }) => `${key} ${body}`)).size).toBe(COUNT);
}, 600_000);
