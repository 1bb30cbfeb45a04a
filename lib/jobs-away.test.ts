import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { expect, it } from "vitest";
import { startThrowawayServer } from "@/prisma/server";
import { isWorking, migrateJobs, startWorker } from "./jobs";

it("the worker goes on when the database comes back, with jobs of before and after", { timeout: 60_000 }, async () => {
  const server = await startThrowawayServer();
  const url = server.url("postgres");
  // A crash must not undo what was committed, or ids of jobs would be given twice, as no real server does.
  await query(url, "alter database postgres set synchronous_commit = on");
  await migrateJobs(url);
  const done: unknown[] = [];
  const stop = await startWorker(url, { note: async (payload) => void done.push(payload) }, "");
  try {
    await addJob(url, "first");
    await expect.poll(() => done, { timeout: 10_000 }).toEqual(["first"]);
    await server.crash();
    await server.resume();
    await addJob(url, "second");
    await expect.poll(() => done, { timeout: 30_000 }).toEqual(["first", "second"]);
    expect(isWorking()).toBe(true);
  } finally {
    await stop();
    await server.stop();
  }
  expect(isWorking()).toBe(false);
});

it("jobs whose ends cannot be noted, one after the other, do not stop the worker for good", {
  timeout: 60_000,
}, async () => {
  const server = await startThrowawayServer();
  const url = server.url("postgres");
  await query(url, "alter database postgres set synchronous_commit = on");
  await migrateJobs(url);
  const begun = new Map<string, () => void>();
  const done: unknown[] = [];
  const task = async (payload: unknown) => {
    if (String(payload).startsWith("held")) await new Promise<void>((resolve) => begun.set(String(payload), resolve));
    else done.push(payload);
  };
  const stop = await startWorker(url, { note: task }, "");
  try {
    for (const name of ["held 1", "held 2", "held 3", "held 4"]) await addJob(url, name);
    await expect.poll(() => begun.size, { timeout: 10_000 }).toBe(4);
    await server.crash();
    // One after the other, so that each end is one to note by itself.
    for (const end of begun.values()) {
      end();
      await pause(20);
    }
    await server.resume();
    await addJob(url, "after");
    await expect.poll(() => done, { timeout: 40_000 }).toEqual(["after"]);
  } finally {
    await stop();
    await server.stop();
  }
});

function addJob(url: string, payload: string) {
  return query(url, "select graphile_worker.add_job('note', $1::json)", [JSON.stringify(payload)]);
}

async function query(url: string, text: string, values: string[] = []) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(text, values);
  await client.end();
}
