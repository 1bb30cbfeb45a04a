import { execFile } from "node:child_process";
import { readFile, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { Plain } from "./plain.ts";
import { type Cluster, readPostmaster, urlOf } from "./postgres.ts";

/** The port of a server that a killed process of ours left; null when none runs. */
export async function findRunning(cluster: Cluster): Promise<number | null> {
  for (let attempt = 0; attempt < 60; attempt++) {
    const found = await readPostmaster(cluster.folder);
    if (!found) return null;
    if (found.port && (await isOurs({ ...cluster, port: found.port }))) return found.port;
    if (!(await isPostgres(found.pid)) && !(await isAttached(found.memory))) {
      // The number may belong to another program by now, always so in a container that was started again:
      // PostgreSQL would take that program for itself, and refuse.
      await rm(join(cluster.folder, "postmaster.pid"), { force: true });
      return null;
    }
    await pause(500);
  }
  throw new Plain(`The PostgreSQL in ${cluster.folder} runs but does not answer: end it, then start again.`);
}

async function isOurs(cluster: Cluster): Promise<boolean> {
  try {
    const client = await connect(cluster, "postgres", "parley");
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    await client.end();
    return (await realpath(rows[0]?.data_directory ?? "")) === (await realpath(cluster.folder));
  } catch {
    return false;
  }
}

async function isPostgres(pid: number): Promise<boolean> {
  try {
    if (process.platform === "win32") return process.kill(pid, 0);
    // Of a process that has ended and was not yet taken note of, the first says nothing and the second "defunct".
    const command =
      process.platform === "linux"
        ? await readFile(`/proc/${pid}/cmdline`, "utf8")
        : (await promisify(execFile)("ps", ["-p", String(pid), "-o", "args="])).stdout;
    return command.includes("postgres") && !command.includes("defunct");
  } catch {
    return false;
  }
}

/** Do children of a killed PostgreSQL still hold its memory? Another must not start beside them. */
async function isAttached(memory: number): Promise<boolean> {
  const table = await readFile("/proc/sysvipc/shm", "utf8").catch(() => "");
  const rows = table.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  return rows.some(([, id, , , , , attached]) => id === memory && Number(attached) > 0);
}

/** A connection that others can tell by its name. */
export async function connect(cluster: Cluster, database: string, application_name: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: urlOf(cluster, database),
    application_name,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
