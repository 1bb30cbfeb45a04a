import pg from "pg";
import { startThrowawayServer } from "../prisma/server.ts";
import { prepareDatabase } from "../scripts/prepare-database.ts";
import { restore } from "./restore.ts";
import { SEED, seed } from "./seed.ts";

/** What somebody with five million messages would give PostgreSQL on a small machine with an SSD. */
export const SETTINGS = [
  ...["shared_buffers=2GB", "effective_cache_size=6GB", "work_mem=16MB", "random_page_cost=1.1"],
  ...["max_wal_size=8GB", "autovacuum=off"],
];

export type BenchServer = {
  /** A database with so many messages: as it was filled, whatever runs before did. */
  open: (messages: number) => Promise<string>;
  leave: () => Promise<void>;
};

/**
 * Databases for a benchmark: in a PostgreSQL of our own that is gone after `leave`, or in the one at `url`, where what is
 * filled stays for the next time.
 */
export async function openServer(url: string | null, say: (what: string) => void): Promise<BenchServer> {
  const server = url ? null : await startThrowawayServer(SETTINGS);
  const admin = url ?? server?.url("postgres") ?? "";
  const leave = async () => server?.stop();
  // PostgreSQL does not hear Ctrl+C: it has a session of its own.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => leave().finally(() => process.exit(1)));
  return {
    leave,
    open: (messages) => openFilled(admin, messages, say),
  };
}

// Filled under another name: one that has its own is whole.
async function openFilled(admin: string, messages: number, say: (what: string) => void): Promise<string> {
  const name = `parley_bench_${SEED}_${messages}`;
  const url = addressOf(admin, name);
  if (!(await exists(admin, name))) {
    const filling = `${name}_filling`;
    await query(admin, `drop database if exists ${filling} with (force)`, `create database ${filling}`);
    await prepareDatabase(addressOf(admin, filling));
    await connected(addressOf(admin, filling), (db) => seed(db, { messages }, say));
    await query(admin, `alter database ${filling} rename to ${name}`);
  }
  await prepareDatabase(url);
  await connected(url, restore);
  return url;
}

async function exists(admin: string, name: string): Promise<boolean> {
  return connected(admin, async (db) => {
    const { rowCount } = await db.query("select 1 from pg_database where datname = $1", [name]);
    return rowCount === 1;
  });
}

export async function query(url: string, ...statements: string[]): Promise<void> {
  await connected(url, async (db) => {
    for (const sql of statements) await db.query(sql);
  });
}

async function connected<T>(connectionString: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  // Ended from outside, its query says so.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function addressOf(admin: string, database: string): string {
  const url = new URL(admin);
  url.pathname = `/${database}`;
  return url.href;
}
