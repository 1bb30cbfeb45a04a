import { createClient, KEPT as PRISMA_KEPT, Prisma } from "@/prisma/client";
import { env } from "./env";

export { Prisma } from "@/prisma/client";
export { isDatabaseAway } from "./away";

type Client = ReturnType<typeof createClient>;
/** What a function needs that runs inside somebody else's transaction. */
export type Tx = Parameters<Parameters<Client["$transaction"]>[0]>[0];

/**
 * Stands first in a statement of which each connection keeps the plan: planning takes longer than doing it. The plan is
 * the same for whatever values come, where PostgreSQL takes it to be as cheap as one of its own. So only for what has few
 * shapes, and is quick by that plan for whoever asks: test/plans tries it for the smallest and the biggest. A limit is
 * written out: of one that comes as a value the plan does not know how small it is.
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
