import pg from "pg";
import { readPostmaster } from "@/prisma/postgres";
import { findRunning } from "@/prisma/running";
import { startThrowawayServer } from "@/prisma/server";
import { makeDatabases } from "./databases";

export type OwnPostgres = {
  /** A database with the demo's cast. */
  databaseUrl: string;
  /** All connections break; what was not written down is recovered at the next start. */
  crash: () => Promise<void>;
  /** kill -9 of PostgreSQL itself, which not even ends its children. */
  kill: () => Promise<void>;
  /** Starts it again: same data, same port. */
  resume: () => Promise<void>;
  stop: () => Promise<void>;
};

/** A PostgreSQL that a spec may take away from its server. What it has confirmed it keeps, as a real one does. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const server = await startThrowawayServer();
  try {
    const folder = await prepare(server.url);
    return {
      databaseUrl: server.url("staged"),
      crash: server.crash,
      kill: () => kill(folder, server.url("postgres")),
      resume: server.resume,
      stop: server.stop,
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function prepare(url: (database: string) => string): Promise<string> {
  await makeDatabases(url);
  const admin = new pg.Client({ connectionString: url("postgres") });
  await admin.connect();
  // Other tests' servers confirm what is not yet written down, for speed: that would be lost here.
  await admin.query("alter database staged set synchronous_commit = on");
  const { rows } = await admin.query<{ data_directory: string }>("show data_directory");
  await admin.end();
  return rows[0]?.data_directory ?? "";
}

async function kill(folder: string, url: string): Promise<void> {
  const running = await readPostmaster(folder);
  if (!running) throw new Error("PostgreSQL does not run");
  process.kill(running.pid, "SIGKILL");
  // Waits until its children are gone too, and clears away its note, as a start does.
  await findRunning({ folder, port: running.port, password: new URL(url).password });
}
