import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "../prisma/port.ts";
import { environment } from "./environment.ts";

export type Running = { url: string; pid: number; stop: () => Promise<void> };
export type Options = {
  env?: Record<string, string>;
  /** For Node itself: --import … */
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
  const place = { APP_URL: url, PORT: String(port), HOST: "127.0.0.1" };
  const child = spawn(process.execPath, [...node, script], {
    env: { ...process.env, ...environment(databaseUrl), ...place, ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let printed = "";
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
