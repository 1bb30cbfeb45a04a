import { db } from "./db";
import { keepTrying } from "./keep-trying";
import { startLive } from "./live/start";
import { log } from "./log";
import { onShutdown } from "./shutdown";
import { startJobs } from "./worker";

/**
 * Starts the streams and the worker of this process without waiting for them: while the database is away pages say
 * so, and both try again. A clean stop ends the worker first, then the connections.
 */
export function startInBackground(): void {
  const ending = new AbortController();
  const starting = keepTrying(startJobs, ending.signal, (err) => log.warn({ err }, "jobs cannot start"));
  onShutdown(() => db.$disconnect());
  onShutdown(startLive());
  onShutdown(async () => {
    ending.abort();
    const stop = await starting;
    await stop?.();
  });
}
