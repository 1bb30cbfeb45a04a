import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client.ts";

export * from "./generated/client.ts";

/**
 * The only place that makes a Prisma client. @param url a postgres:// address
 * @param connections how many connections its pool may hold
 */
export function createClient(url: string, connections = 10) {
  return new PrismaClient({
    adapter: new PrismaPg({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: 5_000,
      idleTimeoutMillis: 30_000,
    }),
    transactionOptions: { maxWait: 10_000, timeout: 20_000 },
  });
}
