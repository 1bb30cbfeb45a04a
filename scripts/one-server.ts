// One process of the web server: see server.ts.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { LIVE_PATH, liveDoor } from "../lib/live-door.ts";
import { noteAnswer } from "../lib/open-answers.ts";
import { shutDown } from "../lib/shutdown.ts";
import { skin } from "./skin/skin.ts";

const port = Number(process.env.PORT);
const hostname = process.env.HOST || "127.0.0.1";
const dev = process.argv.includes("--dev");
/** Whoever stops us waits no longer than 10 seconds. */
const PATIENCE = 9_000;
let stopping = false;

// Actions that redirect fetch the page they lead to: from ourselves, never from where a Host header points.
const reachable = /^(0\.0\.0\.0|::)$/.test(hostname) ? "127.0.0.1" : hostname;
process.env.__NEXT_PRIVATE_ORIGIN = `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;

const server = createServer({
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
});
const app = next({ dev, hostname, port, httpServer: server });

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
process.on("disconnect", stop);

await app.prepare();
const handle = app.getRequestHandler();
server.on(
  "request",
  skin(answer, {
    appUrl: process.env.APP_URL || `http://localhost:${port}`,
    trustProxy: Number(process.env.TRUST_PROXY || 0),
    dev,
    isStopping: () => stopping,
  }),
);
server.on("error", (error: NodeJS.ErrnoException) => {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken: choose another with PORT.` : error);
  process.exit(1);
});
server.listen(port, hostname, () => process.send?.("ready"));

function answer(request: IncomingMessage, response: ServerResponse): void {
  const live = liveFor(request);
  // A stream is never at its end.
  if (!live) noteAnswer(response);
  void (live?.answer ?? handle)(request, response);
}

function liveFor({ url }: IncomingMessage) {
  return url?.split("?", 1)[0] === LIVE_PATH ? liveDoor() : undefined;
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  liveDoor()?.end();
  setTimeout(() => process.exit(0), PATIENCE).unref();
  // Requests under way get their answer; those that do not come to an end lose their connection.
  const drained = new Promise((resolve) => server.close(resolve));
  setInterval(() => server.closeIdleConnections(), 50).unref();
  setTimeout(() => server.closeAllConnections(), PATIENCE / 2).unref();
  await drained;
  await shutDown();
  process.exit(0);
}
