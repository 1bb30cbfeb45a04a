// npm start, second step, on the pinned Node: database, migrations, demo, build, server; in this order, each only if
// it is needed, and all of it undone when we are stopped.
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { keepTrying } from "../lib/keep-trying.ts";
import { demoPassword, demoPeople } from "../prisma/cast.ts";
import { dataFolder } from "../prisma/data-folder.ts";
import { ask, tryLock } from "../prisma/lock.mjs";
import { enterOwnDatabase, type OwnDatabase } from "../prisma/own-database.ts";
import { Plain, plainly } from "../prisma/plain.ts";
import { assertFree } from "../prisma/port.ts";
import { build } from "./build.ts";
import { demoEnvironment, port, readEnvFile } from "./environment.ts";
import { generate } from "./generate.ts";
import { prepareDatabase } from "./prepare-database.ts";
import { endRunning } from "./run.ts";

/** npm run dev: no build, and changes show at once. */
const dev = process.argv.includes("--dev");
const undo: (() => Promise<unknown>)[] = [];
let server: ChildProcess | undefined;
let stopped = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
// The process that started us is gone, however it ended.
process.on("disconnect", stop);

await plainly(async () => {
  readEnvFile();
  try {
    return await (process.env.DATABASE_URL ? serveOn(process.env.DATABASE_URL) : serveDemo());
  } catch (error) {
    if (stopped) return 0;
    throw error;
  } finally {
    for (const step of undo.splice(0).reverse()) await step();
    if (process.connected) process.disconnect();
  }
});

async function serveDemo(): Promise<number> {
  const folder = await dataFolder();
  const address = process.env.APP_URL || `http://localhost:${port()}`;
  const release = await tryLock(`demo ${folder}`, address);
  if (!release) throw new Plain(`Parley runs already: ${await ask(`demo ${folder}`)}`);
  undo.push(release);
  const host = process.env.HOST || "127.0.0.1";
  await assertPortFree(host);
  console.log("Starting the demo's own PostgreSQL …");
  const own = await enterOwnDatabase(folder);
  keep(folder, own);
  const env = { ...demoEnvironment(own), HOST: host };
  await prepareDatabase(own.url);
  const { seed } = await import("../prisma/seed.ts");
  await seed(own.url);
  if (!stopped && !dev) await build();
  return serve(env, [
    `\nParley is ready: ${address}`,
    `\nThe demo's people, all with the password ${demoPassword}:`,
    ...demoPeople.map((person) => `  ${person.email?.padEnd(20)} ${person.about}`),
    "\nIts mails are at /dev/mail. Ctrl+C stops it.",
  ]);
}

/** The demo has nobody else to start its PostgreSQL again, should that be killed or stopped by hand. */
function keep(folder: string, own: OwnDatabase): void {
  let current: OwnDatabase | null = own;
  const ending = new AbortController();
  undo.push(async () => {
    ending.abort();
    await current?.leave();
  });
  void (async () => {
    while (current) {
      await current.lost;
      if (ending.signal.aborted) return;
      console.log("PostgreSQL went away: starting it again …");
      current = await keepTrying(() => enterOwnDatabase(folder), ending.signal, console.error);
    }
  })();
}

async function serveOn(url: string): Promise<number> {
  const host = process.env.HOST || "0.0.0.0";
  // Known passwords and readable mails have no place beside real orders, whatever the environment or a file of
  // Next's (.env.local …) says: empty counts as not set, and nothing replaces it.
  process.env.PARLEY_DEMO = "";
  await assertConfigured();
  await assertPortFree(host);
  await prepareDatabase(url);
  if (!stopped && !dev) await build();
  return serve({ HOST: host }, [`\nParley is ready: ${process.env.APP_URL}`]);
}

async function assertConfigured(): Promise<void> {
  // Nothing of lib loads before Prisma's client is there.
  await generate();
  const { env } = await import("../lib/env.ts");
  try {
    env();
  } catch (error) {
    throw new Plain((error as Error).message);
  }
}

async function assertPortFree(host: string): Promise<void> {
  const wanted = port();
  try {
    await assertFree(wanted, host);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === "EADDRINUSE") throw new Plain(`Port ${wanted} is taken: choose another, as in PORT=3001 npm start`);
    if (code === "EACCES")
      throw new Plain(`Port ${wanted} needs more rights: choose another, as in PORT=3000 npm start`);
    if (code === "EADDRNOTAVAIL") throw new Plain(`HOST=${host} is no address of this machine.`);
    throw error;
  }
}

/** @returns the server's exit status, once it has ended */
async function serve(env: Record<string, string>, lines: string[]): Promise<number> {
  if (stopped) return 0;
  const common = {
    NODE_ENV: dev ? ("development" as const) : ("production" as const),
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port()),
  };
  const child = spawn(process.execPath, ["scripts/server.ts", ...(dev ? ["--dev"] : [])], {
    env: { ...process.env, ...common, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  server = child;
  child.on("message", () => console.log(lines.join("\n")));
  return new Promise((resolve) => child.on("exit", (code) => resolve(stopped ? 0 : (code ?? 1))));
}

async function stop(): Promise<void> {
  if (stopped) return;
  stopped = true;
  endRunning();
  server?.kill("SIGTERM");
  // Whatever is under way ends by itself within the server's own patience, or not at all.
  await pause(12_000, undefined, { ref: false });
  process.exit(1);
}
