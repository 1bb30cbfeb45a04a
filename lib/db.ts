import { createClient } from "@/prisma/client";
import { env } from "./env";

export { Prisma } from "@/prisma/client";

type Client = ReturnType<typeof createClient>;
/** What a function needs that runs inside somebody else's transaction. */
export type Tx = Parameters<Parameters<Client["$transaction"]>[0]>[0];

// One pool per process: Next may load this module once per bundle layer.
const holder = globalThis as { parleyDb?: Client };

/** The database. Made at first use, so that a build needs none. */
export const db: Client = new Proxy({} as Client, {
  get(_, name) {
    holder.parleyDb ??= createClient(env().DATABASE_URL, env().DATABASE_CONNECTIONS);
    const value = Reflect.get(holder.parleyDb, name);
    return typeof value === "function" ? value.bind(holder.parleyDb) : value;
  },
});

// Prisma and pg say "the database is away" in these ways: cannot reach, timed out, connection closed, pool
// exhausted, and PostgreSQL's own classes 08 (connection), 57P0x (shutting down, starting up) and 53300 (full).
const AWAY = /^(P1001|P1002|P1008|P1017|P2024|P2037|08...|57P0.|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const AWAY_KINDS = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;

/** Is this error the database being away, rather than a fault of ours? Asking again later makes sense then. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Object; cause = (cause as { cause?: unknown }).cause) {
    const { code, kind, originalCode } = cause as { code?: unknown; kind?: unknown; originalCode?: unknown };
    if ([code, originalCode].some((it) => typeof it === "string" && AWAY.test(it))) return true;
    if (typeof kind === "string" && AWAY_KINDS.test(kind)) return true;
    if (cause instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(cause.message))
      return true;
  }
  return false;
}
