import pg from "pg";
import { env } from "./env";
import { log } from "./log";

// The door to locks that outlive no process: a connection of their own, so that what is slow on the outside never
// takes the pages' connections, and PostgreSQL frees them at once when the process dies.

/** A holder that lost its machine without a word is forgotten after this long; nothing done alone may take longer. */
const LONGEST_SECONDS = 120;

/** Runs `work` unless somebody else, in any process, is at the same `name` now. @returns false if so */
export async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  const client = await pool().connect();
  let broken = false;
  try {
    await client.query(`begin; set local idle_in_transaction_session_timeout = '${LONGEST_SECONDS}s'`);
    const { rows } = await client.query("select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine", [name]);
    if (!rows[0].mine) return false;
    await work();
    return true;
  } finally {
    await client.query("rollback").catch(() => {
      broken = true;
    });
    client.release(broken);
  }
}

const holder = globalThis as { parleyLocks?: pg.Pool };

function pool(): pg.Pool {
  if (holder.parleyLocks) return holder.parleyLocks;
  const made = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 4,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
  });
  // A connection that breaks while idle is replaced at the next use.
  made.on("error", (err) => log.warn({ err }, "lock connection lost"));
  // While it is out, its error is told by the query that meets it.
  made.on("connect", (client) => client.on("error", () => undefined));
  holder.parleyLocks = made;
  return made;
}
