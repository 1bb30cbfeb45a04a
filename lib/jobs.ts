import { EventEmitter } from "node:events";
import { Logger, type Runner, run, runMigrations, type TaskList, type WorkerEvents } from "graphile-worker";
import { Prisma, type Tx } from "./db";
import { keepTrying } from "./keep-trying";
import { log } from "./log";
import { afterAnswers } from "./open-answers";

/**
 * Adds a job that exists exactly when the transaction commits. With `key`, a job of that key that has not started is
 * replaced; one that runs is left alone and a new one is added. At least once: tasks are idempotent.
 */
export async function addJob(tx: Tx, task: string, payload: object, options: { key?: string; runAt?: Date } = {}) {
  await tx.$executeRaw`select graphile_worker.add_job(${task}, payload => ${JSON.stringify(payload)}::json,
    job_key => ${options.key ?? null}::text, run_at => ${options.runAt ?? null}::timestamptz)`;
}

/** Adds one job per payload, as addJob, in one round trip. */
export async function addJobs(tx: Tx, task: string, jobs: { payload: object; key: string }[]) {
  if (jobs.length === 0) return;
  const rows = jobs.map((job) => Prisma.sql`(${JSON.stringify(job.payload)}::json, ${job.key}::text)`);
  await tx.$executeRaw`select ${jobSql(task, Prisma.sql`job.payload`, Prisma.sql`job.key`)}
    from (values ${Prisma.join(rows)}) as job (payload, key)`;
}

/** The same as a part of another statement, which saves a round trip. @param payload JSON @param key text */
export function jobSql(task: string, payload: Prisma.Sql, key: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`graphile_worker.add_job(${task}, payload => ${payload}, job_key => ${key})`;
}

/** Brings the worker's own tables up to date. */
export async function migrateJobs(url: string): Promise<void> {
  await runMigrations({ connectionString: url, logger: quiet });
}

/**
 * Starts working on jobs in this process, and again whenever the worker ends because the database went away.
 * @param tasks by name; each must be idempotent @param takeUp done before each start: what was left behind
 * @returns stop, which lets running jobs finish
 */
export async function startWorker(
  url: string,
  tasks: TaskList,
  crontab: string,
  takeUp: () => Promise<void> = async () => undefined,
): Promise<() => Promise<void>> {
  const ending = new AbortController();
  const start = async () => {
    await takeUp();
    const events = neverHanging(ending.signal);
    return run({ ...options, events, forbiddenFlags: answersFirst, connectionString: url, taskList: tasks, crontab });
  };
  let runner: Runner | null = await start();
  const watching = watch();
  return async () => {
    ending.abort();
    await runner?.stop().catch(() => undefined);
    await watching;
  };

  async function watch() {
    while (runner) {
      holder.parleyWorking = true;
      await runner.promise.catch((err: unknown) => log.error({ err }, "worker ended"));
      holder.parleyWorking = false;
      runner = await keepTrying(start, ending.signal, (err) => log.warn({ err }, "worker cannot start"));
      if (ending.signal.aborted) return void (await runner?.stop());
    }
  }
}

/**
 * graphile-worker ends when it cannot note a job's end. When several at once cannot be noted it counts wrong what it still
 * waits for, and may wait for ever (0.18.0, `batch` in main.js): then it is made to end, so that the next can start.
 */
function neverHanging(ending: AbortSignal): WorkerEvents {
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:gracefulShutdown", ({ workerPool }) => {
    if (ending.aborted) return;
    const force = () => void Promise.resolve(workerPool.forcefulShutdown("still not ended")).catch(() => undefined);
    const late = setTimeout(force, ENDING_MS);
    events.once("pool:release", () => clearTimeout(late));
  });
  return events;
}

/** Does this process work on jobs right now? */
export function isWorking(): boolean {
  return holder.parleyWorking === true;
}

// Next loads this module once per bundle, and the process has one worker.
const holder = globalThis as { parleyWorking?: boolean };

// Asked before each look for a job. A message's own mails would be at work before its sender has the answer: the note of
// the job comes with the commit.
async function answersFirst(): Promise<null> {
  await afterAnswers(PATIENCE_MS);
  return null;
}

const PATIENCE_MS = 20;
/** What is being handed to a mail service meanwhile may be handed over twice, under one id, which it knows again. */
const ENDING_MS = 5_000;

// The worker's own log lines may quote a payload: pass on levels and task names only.
const quiet = new Logger((scope) => (level) => {
  if (level === "error") log.error({ task: scope.taskIdentifier, job: scope.jobId }, "worker error");
});

const options = {
  noHandleSignals: true,
  logger: quiet,
  preset: {
    worker: {
      concurrentJobs: 4,
      pollInterval: 2_000,
      // Not for batching: only so does it try again to note a job's end when the database went away in between. Without
      // it that is a rejection nobody handles, which ends the process.
      completeJobBatchDelay: 0,
      failJobBatchDelay: 0,
    },
  },
};
