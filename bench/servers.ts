import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../prisma/port.ts";

export const SECRET = "for benchmarks, of 32 characters or more";

export type Running = { url: string; pid: number; stop: () => Promise<void> };
export type Options = {
  env?: Record<string, string>;
  /** For Node itself: --cpu-prof … */
  node?: string[];
};

/** Our production server on a database. */
export function startOurs(databaseUrl: string, options: Options = {}): Promise<Running> {
  return start("scripts/server.ts", databaseUrl, options);
}

/** The empty application's. */
export function startEmpty(databaseUrl: string, options: Options = {}): Promise<Running> {
  return start("bench/empty/server.ts", databaseUrl, options);
}

async function start(script: string, databaseUrl: string, { env = {}, node = [] }: Options): Promise<Running> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [...node, script], {
    env: { ...process.env, ...configuration(databaseUrl, url, port), ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let printed = "";
  if (process.env.BENCH_SHOW) child.stderr?.pipe(process.stderr), child.stdout?.pipe(process.stderr);
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (printed += chunk));
  const outcome = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (outcome[0] !== "ready") throw new Error(`${script} did not start:\n${printed}`);
  return { url, pid: child.pid ?? 0, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

function configuration(databaseUrl: string, url: string, port: number): Record<string, string> {
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    SECRET,
    APP_URL: url,
    PARLEY_DEMO: "",
    PORT: String(port),
    HOST: "127.0.0.1",
    LOG_LEVEL: "warn",
    // A benchmark writes faster than a person may.
    MESSAGES_PER_MINUTE: "1000000",
  };
}
