import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";

export * from "./generated/client.ts";

/** Begins a statement of ours whose plan each connection keeps. */
export const KEPT = "/* kept */";
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
      { statementNameGenerator: ({ sql }) => (sql.trimStart().startsWith(KEPT) ? nameOf(sql) : "") },
    ),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
}

// As few as there are kept statements: each connection has them too.
const names = new Map<string, string>();

function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash("sha256").update(sql).digest("base64url");
  names.set(sql, name);
  return name;
}
