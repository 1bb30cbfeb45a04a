// Prisma and pg say "the database is away" in these ways: cannot reach, timed out, connection closed, pool
// exhausted, no transaction in time, and PostgreSQL's own classes 08 (connection), 57P0x (shutting down, starting up) and 53300 (full).
const AWAY = /^(P1001|P1002|P1008|P1017|P2024|P2028|P2037|08...|57P0.|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const AWAY_KINDS = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/;

/** Is this error the database being away, rather than a fault of ours? Asking again later makes sense then. */
export function isDatabaseAway(error: unknown): boolean {
  for (let cause = error; cause instanceof Object; cause = causeOf(cause)) {
    const { code, kind, originalCode } = cause as { code?: unknown; kind?: unknown; originalCode?: unknown };
    if ([code, originalCode].some((it) => typeof it === "string" && AWAY.test(it))) return true;
    if (typeof kind === "string" && AWAY_KINDS.test(kind)) return true;
    if (cause instanceof Error && /Connection terminated|timeout exceeded when trying to connect/.test(cause.message))
      return true;
  }
  return false;
}

// Of a raw query Prisma keeps what PostgreSQL said in `meta`.
function causeOf(error: object): unknown {
  const { cause, meta } = error as { cause?: unknown; meta?: { driverAdapterError?: unknown } };
  return cause ?? meta?.driverAdapterError;
}
