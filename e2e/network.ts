import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";

/**
 * A network between browsers and servers, which can fail: everything that passes goes to the first of the servers that
 * takes it, as behind a load balancer. @param ports of the servers, asked anew for each connection
 */
export async function startNetwork(ports: () => number[]) {
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((browser) => {
    if (isCut) return void browser.destroy();
    join(browser, [...ports()]);
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));

  function join(browser: Socket, candidates: number[]): void {
    const port = candidates.shift();
    if (port === undefined) return void browser.destroy();
    const line = dial(port, "127.0.0.1");
    line.once("error", () => join(browser, candidates));
    line.once("connect", () => {
      line.removeAllListeners("error");
      for (const [from, to] of [
        [browser, line],
        [line, browser],
      ] as const) {
        open.add(from);
        from.on("error", () => to.destroy());
        from.once("close", () => {
          open.delete(from);
          to.destroy();
        });
        from.pipe(to);
      }
    });
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Every connection breaks, and none comes about. */
    cut() {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend() {
      isCut = false;
    },
    stop() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

export type Network = Awaited<ReturnType<typeof startNetwork>>;
