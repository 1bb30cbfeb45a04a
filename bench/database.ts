import pg from "pg";
import { migrate } from "../prisma/migrate.ts";
import { startThrowawayServer } from "../prisma/server.ts";
import { type Size, seed } from "./seed.ts";

/** What somebody with five million messages would give PostgreSQL on a small machine with an SSD. */
export const SETTINGS = [
  ...["shared_buffers=2GB", "effective_cache_size=6GB", "work_mem=16MB", "random_page_cost=1.1"],
  ...["max_wal_size=8GB", "autovacuum=off"],
];

export type BenchDatabase = { url: string; leave: () => Promise<void> };

/**
 * A database of that size: a PostgreSQL of our own that is gone after `leave`, or the one at `url`, which is filled if
 * it is empty and stays.
 */
export async function openDatabase(
  size: Size,
  url: string | null,
  say: (what: string) => void,
): Promise<BenchDatabase> {
  const server = url ? null : await startThrowawayServer(SETTINGS);
  const address = url ?? server?.url("postgres") ?? "";
  const leave = async () => server?.stop();
  // PostgreSQL does not hear Ctrl+C: it has a session of its own.
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => leave().finally(() => process.exit(1)));
  try {
    await fill(address, size, say);
    return { url: address, leave };
  } catch (error) {
    await leave();
    throw error;
  }
}

async function fill(url: string, size: Size, say: (what: string) => void): Promise<void> {
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  // Ended from outside, its query says so.
  client.on("error", () => undefined);
  await client.connect();
  const { rowCount } = await client.query("select 1 from thread limit 1");
  if (rowCount === 0) await seed(client, size, say);
  await client.end();
}
