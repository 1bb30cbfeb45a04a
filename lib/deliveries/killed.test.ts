import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { owe } from "@/lib/outbox";
import { makeScene } from "@/test/mails";
import { startResend } from "@/test/resend-stand-in";

// Whole with LONG=1 (npm run test:long).
const [COUNT, KILLS] = process.env.LONG ? [500, 20] : [50, 2];

let service: Awaited<ReturnType<typeof startResend>>;
let worker: ChildProcess | null = null;
beforeAll(async () => {
  service = await startResend();
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

it("every mail is sent once, however often the worker is killed in the middle of sending", async () => {
  const { carla, answered } = await makeScene();
  const mail = { kind: "new_message", recipientId: carla.id, entryId: answered.id } as const;
  const ids = await db.$transaction((tx) => owe(tx, Array(COUNT).fill(mail)));

  for (let kill = 1; kill <= KILLS; kill++) {
    // It takes a few, then takes more without ever answering: whatever is at those dies with the worker.
    const enough = service.taken.size + Math.floor(COUNT / (2 * KILLS));
    service.setMood(() => (service.taken.size < enough ? "ok" : "late"));
    worker = startWorkerProcess();
    await vi.waitUntil(() => service.taken.size >= enough + 4, { timeout: 60_000 });
    worker.kill("SIGKILL");
    await once(worker, "exit");
  }
  const sent = await db.delivery.count({ where: { state: "sent" } });
  expect(sent).toBeLessThan(service.taken.size);

  service.setMood(() => "ok");
  worker = startWorkerProcess();
  const owed = () => db.delivery.count({ where: { state: { not: "sent" } } });
  await vi.waitUntil(async () => (await owed()) === 0, { timeout: 120_000, interval: 200 });
  expect(new Set(service.taken.keys())).toEqual(new Set(ids));
  const bodies = new Set(service.requests.map(({ key, body }) => `${key} ${body}`));
  expect(bodies.size).toBe(COUNT);
}, 300_000);
