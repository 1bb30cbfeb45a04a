// The web server: Next behind our skin, on plain Node. Started by serve.ts and by the tests, with its configuration
// in the environment: PORT, HOST, APP_URL, WEB_CONCURRENCY and those of lib/env.ts. It says "ready" to its parent, and
// ends with it.
import cluster from "node:cluster";
import { processCount, runProcesses } from "./cluster.ts";

const processes = processCount();
if (processes > 1 && cluster.isPrimary) runProcesses(processes);
else await import("./one-server.ts");
