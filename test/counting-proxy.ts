import { startProxy } from "./proxy.ts";
import { readFrontend, sqlOf } from "./wire.ts";

export type CountingProxy = {
  /** The database's address through the proxy. */
  url: string;
  /** What was waited for meanwhile on all connections but the job worker's own: a statement for each round trip. */
  count: <T>(act: () => Promise<T>) => Promise<{ answer: T; trips: string[] }>;
  stop: () => Promise<void>;
};

/** A round trip: a client that waits for an answer. `sql` is the last statement sent in it. */
type Trip = { of: { worker: boolean }; sql: string };

/** Stands before a database and counts. @param url of a database without TLS */
export async function startCountingProxy(url: string): Promise<CountingProxy> {
  let trips: Trip[] = [];
  const proxy = await startProxy(url, () => {
    const of = { worker: false };
    let sql = "";
    const client = readFrontend((type, body) => {
      sql = sqlOf(type, body) ?? sql;
      if (WORKERS.test(sql)) of.worker = true;
      if (type === "S" || type === "Q") trips.push({ of, sql });
    });
    return { client };
  });
  return {
    ...proxy,
    async count(act) {
      trips = [];
      const answer = await act();
      return { answer, trips: trips.filter(({ of }) => !of.worker).map((it) => it.sql) };
    },
  };
}

/** So nobody but the worker itself spells its schema: the application writes it without quotes. */
const WORKERS = /"graphile_worker"|^listen /i;
