import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { readFrontend, sqlOf } from "./wire.ts";

/** A round trip: a client that waits for an answer. `sql` is the last statement sent in it. */
type Trip = { of: { worker: boolean }; sql: string };

export type CountingProxy = {
  /** The database's address through the proxy. */
  url: string;
  /** What was waited for meanwhile on all connections but the job worker's own: a statement for each round trip. */
  count: <T>(act: () => Promise<T>) => Promise<{ answer: T; trips: string[] }>;
  stop: () => Promise<void>;
};

/** Stands between clients and a PostgreSQL without TLS, changes nothing, and counts. @param url of a database */
export async function startCountingProxy(url: string): Promise<CountingProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let trips: Trip[] = [];
  const proxy = createServer((client) => {
    const of = { worker: false };
    let sql = "";
    const database = connect(Number(target.port || 5432), target.hostname);
    const read = readFrontend((type, body) => {
      sql = sqlOf(type, body) ?? sql;
      if (WORKERS.test(sql)) of.worker = true;
      if (type === "S" || type === "Q") trips.push({ of, sql });
    });
    client.on("data", read);
    client.pipe(database).pipe(client);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String((proxy.address() as AddressInfo).port);
  return {
    url: through.href,
    async count(act) {
      trips = [];
      const answer = await act();
      return { answer, trips: trips.filter(({ of }) => !of.worker).map((it) => it.sql) };
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}

/** So nobody but the worker itself spells its schema: the application writes it without quotes. */
const WORKERS = /"graphile_worker"|^listen /i;
