import { db } from "./db";
import { keepTrying } from "./keep-trying";
import { log } from "./log";
import { onShutdown } from "./shutdown";
import { startJobs } from "./worker";

/**
 * Starts the worker of this process without waiting for it: while the database is away pages say so, and the worker
 * tries again. A clean stop ends the worker first, then the connections.
 */
export function startInBackground(): void {
  const ending = new AbortController();
  const starting = keepTrying(startJobs, ending.signal, (err) => log.warn({ err }, "jobs cannot start"));
  onShutdown(() => db.$disconnect());
  onShutdown(async () => {
    ending.abort();
    const stop = await starting;
    await stop?.();
  });
}
