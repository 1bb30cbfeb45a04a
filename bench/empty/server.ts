// The empty application behind Node's HTTP server, as scripts/server.ts runs ours, without its skin.
import { createServer } from "node:http";
import next from "next";

const port = Number(process.env.PORT);
const hostname = "127.0.0.1";
const server = createServer({ headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 });
const app = next({ dir: import.meta.dirname, hostname, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
server.on("request", (request, response) => void handle(request, response));
server.listen(port, hostname, () => process.send?.("ready"));
for (const signal of ["SIGTERM", "disconnect"]) process.on(signal, () => process.exit(0));
