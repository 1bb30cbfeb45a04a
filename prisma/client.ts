import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";

export * from "./generated/client.ts";

/** Begins a statement of ours whose plan each connection keeps. */
export const KEPT = "/* kept */";
/** Ends one that Prisma wrote. */
const KEPT_OF_PRISMA = "/*plan='kept'*/";

// One per process: a client may be made by one copy of this module and used by another, as Next loads them.
const holder = globalThis as { parleyKeeping?: AsyncLocalStorage<true> };
holder.parleyKeeping ??= new AsyncLocalStorage();
const keeping = holder.parleyKeeping;

/** Asks so that each connection keeps the plans of what Prisma writes for it. */
export function kept<Result>(ask: () => PromiseLike<Result>): Promise<Result> {
  return keeping.run(true, async () => ask());
}

/**
 * The only place that makes a Prisma client. @param url a postgres:// address
 * @param connections how many connections its pool may hold
 */
export function createClient(url: string, connections = 10) {
  return new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: url,
        max: connections,
        connectionTimeoutMillis: 5_000,
        idleTimeoutMillis: 30_000,
      },
      // Without a name PostgreSQL plans it anew.
      { statementNameGenerator: ({ sql }) => (isKept(sql) ? nameOf(sql) : "") },
    ),
    comments: [() => (keeping.getStore() ? { plan: "kept" } : {})],
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
}

const isKept = (sql: string) => sql.trimStart().startsWith(KEPT) || sql.endsWith(KEPT_OF_PRISMA);

// As few as there are kept statements: each connection has them too.
const names = new Map<string, string>();

function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash("sha256").update(sql).digest("base64url");
  names.set(sql, name);
  return name;
}
