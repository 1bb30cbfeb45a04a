import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { readSettings, writeSettings } from "./data-folder.ts";
import { lock } from "./lock.mjs";
import { assertFree, freePort } from "./port.ts";
import { type Cluster, initialise, PostgresFailed, start, stop, urlOf } from "./postgres.ts";
import { connect, findRunning } from "./running.ts";

export type OwnDatabase = {
  url: string;
  secret: string;
  /** Leaves it, and stops it if nobody else is there. */
  leave: () => Promise<void>;
  /** Comes true when it went away without us: killed, or stopped by hand. */
  lost: Promise<void>;
};

const PRESENCE = "parley presence";

/**
 * The demo's own PostgreSQL in a data folder: made at first, started when it does not run, taken over when a killed
 * process left it running. The server and scripts use it at the same time; whoever leaves last stops it.
 */
export async function enterOwnDatabase(folder: string): Promise<OwnDatabase> {
  const release = await lock(`database ${folder}`);
  try {
    const settings = await readSettings(folder);
    const cluster = { folder: join(folder, "pg"), port: settings.port, password: settings.password };
    if (!(await exists(cluster.folder))) await initialise(cluster);
    cluster.port = await ensureRunning(cluster);
    if (cluster.port !== settings.port) await writeSettings(folder, { ...settings, port: cluster.port });
    await createDatabase(cluster);
    const presence = await connect(cluster, "parley", PRESENCE);
    const lost = new Promise<void>((resolve) => presence.once("end", resolve));
    const url = urlOf(cluster, "parley");
    return { url, secret: settings.secret, leave: () => leave(folder, cluster, presence), lost };
  } finally {
    await release();
  }
}

async function leave(folder: string, cluster: Cluster, presence: pg.Client): Promise<void> {
  const release = await lock(`database ${folder}`);
  try {
    const others = "select 1 from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()";
    const { rowCount } = await presence.query(others, [PRESENCE]);
    await presence.end();
    if (rowCount === 0) await stop(cluster.folder);
  } catch {
    // It went away before us.
  } finally {
    await release();
  }
}

/** @returns the port it listens on */
async function ensureRunning(cluster: Cluster): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const port = await findRunning(cluster);
    if (port) return port;
    try {
      const free = await assertFree(cluster.port, "127.0.0.1").then(
        () => cluster.port,
        () => freePort(),
      );
      await start({ ...cluster, port: free });
      return free;
    } catch (error) {
      // After kill -9 of PostgreSQL itself its children need a moment to notice and to let go of the memory.
      if (!(error instanceof PostgresFailed) || attempt === 10) throw error;
      await pause(1_000);
    }
  }
}

async function createDatabase(cluster: Cluster): Promise<void> {
  const client = await connect(cluster, "postgres", "parley");
  const { rowCount } = await client.query("select 1 from pg_database where datname = 'parley'");
  if (rowCount === 0) await client.query("create database parley");
  await client.end();
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return false;
    throw error;
  }
}
