import { readFile } from "node:fs/promises";
import pg from "pg";

/** Milliseconds of processor time used so far. */
export type Clock = () => Promise<number>;

/** How many of the kernel's ticks of processor time make a second, on every Linux of today. */
const TICKS = 100;

/**
 * A clock that stands still while others have the processor, of this process and of the database for it: on a machine
 * that is shared, what a figure would be without them. Only where the database runs on this Linux; else it counts this
 * process alone.
 */
export async function processorClock(url: string): Promise<Clock> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
  );
  await client.end();
  return async () => {
    const { user, system } = process.cpuUsage();
    const theirs = await Promise.all(rows.map(({ pid }) => processorTime(pid)));
    return (user + system) / 1_000 + theirs.reduce((sum, ms) => sum + ms, 0);
  };
}

/** What everything on this Linux has used of its processors, and what they could have given, in milliseconds since it began. */
export async function machineTime(): Promise<{ used: number; given: number }> {
  const [line = ""] = (await readFile("/proc/stat", "utf8")).split("\n");
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, hard = 0, soft = 0, stolen = 0] = line
    .split(/ +/)
    .slice(1)
    .map((ticks) => Number(ticks) * (1_000 / TICKS));
  const used = user + nice + system + hard + soft;
  return { used, given: used + idle + wait + stolen };
}

/** What another process has used, in milliseconds, to the nearest 10; 0 for one that is not there. */
export async function processorTime(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 13).reduce((sum, it) => sum + Number(it), 0) * (1_000 / TICKS);
}
