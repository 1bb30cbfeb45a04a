import { createClient, KEPT as PRISMA_KEPT, Prisma } from "@/prisma/client";
import { env } from "./env";

export { Prisma } from "@/prisma/client";
export { isDatabaseAway } from "./away";

type Client = ReturnType<typeof createClient>;
/** What a function needs that runs inside somebody else's transaction. */
export type Tx = Parameters<Parameters<Client["$transaction"]>[0]>[0];

/**
 * Stands first in a statement of which each connection keeps the plan: planning takes longer than doing it. The plan is
 * the same for whatever values come. So only for what reads and writes single rows by key, has few shapes, and has no limit or
 * list for which another plan would be better.
 */
export const KEPT = Prisma.raw(PRISMA_KEPT);

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
