import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, it, vi } from "vitest";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { startWorker } from "@/lib/jobs";
import { SEND_DELIVERY } from "@/lib/outbox";
import { makeScene, oweOne, recordingTransport, rowOf } from "@/test/mails";
import { sendDelivery } from "./send";
import { queueWaiting, sweepDeliveries } from "./sweep";

async function oweAnswer() {
  const { carla, answered } = await makeScene();
  return oweOne({ kind: "new_message", recipientId: carla.id, entryId: answered.id });
}

const dueSince = (id: string, seconds: number) =>
  db.$executeRaw`update delivery set next_attempt_at = now() - make_interval(secs => ${seconds}::int) where id = ${id}::uuid`;

const jobsOf = (id: string) => db.$queryRaw<{ key: string | null; live: boolean }[]>`
  select key, is_available as live from graphile_worker._private_jobs where payload ->> 'id' = ${id} order by id`;

/** What a SIGKILL leaves: the job locked by a worker that is no more, for four hours. */
const lockByTheDead = (id: string) => db.$executeRaw`
  update graphile_worker._private_jobs set locked_at = now(), locked_by = 'dead', attempts = 1
  where key = ${`delivery:${id}`}`;

/** A worker that sends what is there, until all of these are no longer owed. */
async function workUntilDone(ids: string[]) {
  const { transport, handed } = recordingTransport();
  const task = (payload: unknown) => sendDelivery((payload as { id: string }).id, { transport });
  const stop = await startWorker(env().DATABASE_URL, { [SEND_DELIVERY]: task }, "");
  try {
    await vi.waitUntil(async () => (await db.delivery.count({ where: { id: { in: ids }, state: "queued" } })) === 0, {
      timeout: 20_000,
    });
  } finally {
    await stop();
  }
  return handed.map(({ id }) => id);
}

it("the job of what is owed sends it", async () => {
  const ids = [await oweAnswer(), await oweAnswer(), await oweAnswer()];
  expect((await workUntilDone(ids)).sort()).toEqual(ids.sort());
  expect(await jobsOf(ids[0] ?? "")).toEqual([]);
});

it("a process that died leaves a delivery that the sweep finds, and it is sent once", async () => {
  const id = await oweAnswer();
  await lockByTheDead(id);
  await dueSince(id, 60);
  expect(await sweepDeliveries()).toBe(1);
  expect(await jobsOf(id)).toEqual([
    { key: null, live: false },
    { key: `delivery:${id}`, live: true },
  ]);
  expect(await sweepDeliveries()).toBe(0);
  expect(await workUntilDone([id])).toEqual([id]);
});

it("leaves alone what has its job, what is not due yet and what is being done; but at start waits for nothing", async () => {
  const [fine, later, fresh] = [await oweAnswer(), await oweAnswer(), await oweAnswer()];
  await dueSince(fine, 60);
  await lockByTheDead(later);
  await dueSince(later, -60);
  await lockByTheDead(fresh);
  await dueSince(fresh, 5);
  expect(await sweepDeliveries()).toBe(0);
  expect(await sweepDeliveries(0)).toBe(1);
  expect((await jobsOf(fresh)).at(-1)).toEqual({ key: `delivery:${fresh}`, live: true });
  await db.delivery.updateMany({ data: { state: "dropped" } });
  await db.$executeRaw`select graphile_worker.complete_jobs(array(select id from graphile_worker._private_jobs))`;
});

it("a dead process's hold on a delivery ends with its connection", async () => {
  const id = await oweAnswer();
  const dying = new pg.Client({ connectionString: env().DATABASE_URL });
  await dying.connect();
  await dying.query("begin");
  await dying.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`delivery:${id}`]);
  const { transport, handed } = recordingTransport();
  await sendDelivery(id, { transport });
  expect(handed).toEqual([]);
  await dying.end();
  await vi.waitUntil(async () => {
    await sendDelivery(id, { transport });
    return handed.length > 0;
  });
  expect(await rowOf(id)).toMatchObject({ state: "sent", attempts: 1 });
});

it("what waited for a mail service goes out when there is one", async () => {
  const ids = [await oweAnswer(), await oweAnswer()];
  for (const id of ids) await sendDelivery(id, { transport: null });
  await db.$executeRaw`select graphile_worker.complete_jobs(array(select id from graphile_worker._private_jobs))`;
  expect(await queueWaiting(null)).toBe(0);
  expect(await sweepDeliveries(0)).toBe(0);
  expect(await queueWaiting(recordingTransport().transport)).toBe(2);
  expect((await workUntilDone(ids)).sort()).toEqual(ids.sort());
  expect(await queueWaiting(recordingTransport().transport)).toBe(0);
});

it("takes a bounded number at a time, through the index of what is owed", async () => {
  const { carla, answered } = await makeScene();
  const mail = { kind: "new_message", recipientId: carla.id, entryId: answered.id } as const;
  const data = Array.from({ length: 600 }, () => ({ ...mail, id: randomUUID() }));
  await db.delivery.createMany({ data });
  await db.delivery.createMany({ data: Array(5_000).fill({ ...mail, state: "sent" }) });
  await db.$executeRaw`analyze delivery`;
  const plan = await db.$queryRaw<{ "QUERY PLAN": string }[]>`
    explain select id from delivery where state = 'queued' and next_attempt_at <= now() order by next_attempt_at, id limit 500`;
  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("delivery_owed");
  expect([await sweepDeliveries(0), await sweepDeliveries(0), await sweepDeliveries(0)]).toEqual([500, 100, 0]);
});
