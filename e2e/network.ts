import { type AddressInfo, createServer, connect as dial, type Socket } from "node:net";
import { Transform } from "node:stream";

const BRINGS_PAGE = /^x-action-revalidated:/im;
/** How a chunked answer ends. */
const END = "0\r\n\r\n";
const STALL_MS = 500;

/**
 * A network between browsers and servers, which can fail: everything that passes goes to the first of the servers that
 * takes it, as behind a load balancer. @param ports of the servers, asked anew for each connection
 */
export async function startNetwork(ports: () => number[]) {
  const open = new Set<Socket>();
  let isCut = false;
  let halves = 0;
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
      }
      browser.pipe(line);
      line.pipe(halfOfPages()).pipe(browser);
    });
  }

  /** Passes on what a server says. Of an answer that is to be halved only the first half. */
  function halfOfPages() {
    let page = "";
    return new Transform({
      transform(piece: Buffer, _, pass) {
        const said = piece.toString("latin1");
        if (page === "" && (halves === 0 || !BRINGS_PAGE.test(said))) return pass(null, piece);
        page += said;
        if (!page.endsWith(END)) return pass();
        halves--;
        this.push(Buffer.from(page.slice(0, page.length / 2), "latin1"));
        // It stalls first, so that what did arrive is read.
        setTimeout(() => this.push(null), STALL_MS);
        pass();
      },
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
    /** The next answer of an action that brings the page anew breaks in its middle, and its connection with it. */
    halve() {
      halves++;
    },
    /** Those are through. */
    halved: () => halves === 0,
    stop() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

export type Network = Awaited<ReturnType<typeof startNetwork>>;
