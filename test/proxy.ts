import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What one connection says, in pieces as they come. */
export type Ears = { client?: (chunk: Buffer) => void; server?: (chunk: Buffer) => void };
export type Proxy = { url: string; stop: () => Promise<void> };

/**
 * Stands between clients and a PostgreSQL without TLS, changes nothing, and hears what is said. @param url of a database
 * @param listen called for each connection
 */
export async function startProxy(url: string, listen: () => Ears): Promise<Proxy> {
  const through = new URL(url);
  const { hostname, port } = through;
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const ears = listen();
    const server = connect(Number(port || 5432), hostname);
    if (ears.client) client.on("data", ears.client);
    if (ears.server) server.on("data", ears.server);
    client.pipe(server).pipe(client);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  through.hostname = "127.0.0.1";
  through.port = String((proxy.address() as AddressInfo).port);
  return {
    url: through.href,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
