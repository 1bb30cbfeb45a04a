import cluster, { type Worker } from "node:cluster";
import { setTimeout as pause } from "node:timers/promises";

/** A process that cannot even start is not started again at once. */
const REST_MS = 1_000;

/** How many processes are wanted: one, unless WEB_CONCURRENCY says more. */
export function processCount(): number {
  const wanted = Number(process.env.WEB_CONCURRENCY || 1);
  if (Number.isInteger(wanted) && wanted >= 1 && wanted <= 64) return wanted;
  throw new Error(`WEB_CONCURRENCY must be a number from 1 to 64, and is "${process.env.WEB_CONCURRENCY}".`);
}

/**
 * Runs the same script in so many processes behind one port (WEB_CONCURRENCY), and a new one for each that dies. It says
 * "ready" to its parent once all are, and stops when it is told to, after they have.
 */
export function runProcesses(count: number): void {
  let stopping = false;
  let ready = 0;
  cluster.on("message", (_, said) => {
    if (said === "ready" && ++ready === count) process.send?.("ready");
  });
  cluster.on("exit", async (worker, code, signal) => {
    if (stopping) return;
    console.error(`Server process ${worker.process.pid} ended (${signal ?? code}): starting another.`);
    await pause(REST_MS);
    if (!stopping) cluster.fork();
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  process.on("disconnect", stop);
  for (let n = 0; n < count; n++) cluster.fork();

  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    const workers = Object.values(cluster.workers ?? {}).filter((it) => it !== undefined);
    await Promise.all(workers.map(end));
    process.exit(0);
  }
}

function end(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once("exit", () => resolve());
    worker.process.kill("SIGTERM");
  });
}
