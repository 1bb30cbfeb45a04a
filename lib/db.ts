import { createClient } from "@/prisma/client";
import { env } from "./env";

export { Prisma } from "@/prisma/client";
export { isDatabaseAway } from "./away";

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
