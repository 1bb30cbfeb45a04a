import pg from "pg";
import { Prisma, type Tx } from "./db";
import { keepTrying } from "./keep-trying";
import { log } from "./log";
import type { News } from "./news";

// What servers tell each other: PostgreSQL's LISTEN and NOTIFY. Another bus would have the same two functions. A note
// is told once, to who listens now; whoever may have missed one is told that (`missed`), and asks the database.

const CHANNEL = "parley";

export type Bus = { hear: (note: News) => void; missed: () => void };

/**
 * Tells every server, this one too, when the transaction commits; nothing if it does not. Ids only: a note has room
 * for 8,000 bytes, and who may see what is decided where it arrives.
 */
export async function announce(tx: Pick<Tx, "$executeRaw">, note: News): Promise<void> {
  await tx.$executeRaw`select ${notify(note)}`;
}

/** The same as a part of another statement, which saves a round trip. */
export function notify(note: News): Prisma.Sql {
  return Prisma.sql`pg_notify(${CHANNEL}, ${JSON.stringify(note)})`;
}

/**
 * Listens on one connection of its own, and anew whenever it is lost; then notes may have been missed.
 * @returns stop
 */
export function listen(url: string, bus: Bus): () => Promise<void> {
  const ending = new AbortController();
  const listening = (async () => {
    while (!ending.signal.aborted) {
      const connection = await keepTrying(() => connect(url, bus), ending.signal, warn);
      if (!connection) return;
      bus.missed();
      const end = () => void connection.client.end().catch(() => undefined);
      ending.signal.addEventListener("abort", end, { once: true });
      await connection.lost;
      ending.signal.removeEventListener("abort", end);
    }
  })();
  return async () => {
    ending.abort();
    await listening;
  };
}

/** How often it is asked whether the line still holds: one that went silently would be noticed by nothing else. */
const ASK_MS = 10_000;

async function connect(url: string, bus: Bus) {
  const client = new pg.Client({
    connectionString: url,
    application_name: "parley live",
    query_timeout: 5_000,
    connectionTimeoutMillis: 5_000,
  });
  const lost = new Promise<void>((resolve) => client.once("end", resolve));
  client.on("error", (err) => log.warn({ err }, "bus lost"));
  client.on("notification", ({ payload }) => hear(bus, payload));
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  const asking = setInterval(() => client.query("select 1").catch(() => client.connection.stream.destroy()), ASK_MS);
  asking.unref();
  void lost.then(() => clearInterval(asking));
  return { client, lost };
}

// What others may say on the same database is passed over.
function hear(bus: Bus, payload: string | undefined): void {
  try {
    bus.hear(JSON.parse(payload ?? "") as News);
  } catch (err) {
    log.warn({ err }, "a note was not understood");
  }
}

const warn = (err: unknown) => log.warn({ err }, "bus cannot listen");
