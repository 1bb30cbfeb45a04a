import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import pg from "pg";
import { freePort } from "@/prisma/port";
import { WEBHOOK_SECRET } from "@/test/webhook";

export type RunningServer = {
  /** http://127.0.0.1:PORT */
  url: string;
  databaseUrl: string;
  /** What it logged and printed so far. */
  printed: () => string;
  /** As `npm start` is stopped. @returns the exit status */
  stop: () => Promise<number | null>;
  /** kill -9: nothing is finished, nothing is said. */
  kill: () => Promise<void>;
  /** A new process on the same database and port. */
  restart: () => Promise<void>;
};

type Options = {
  /** Put the demo's cast on stage first. */
  seed?: boolean;
  /** More configuration, or other: { RESEND_API_KEY: … }. An empty value takes one away. */
  env?: Record<string, string>;
  /** A database that is there already, of a PostgreSQL that the test may stop; else a fresh one of its own. */
  databaseUrl?: string;
};

/** A production server (the build of global-setup.ts) on a free port and a database of its own, demo mode on. */
export async function startServer({ seed = false, env = {}, ...options }: Options = {}): Promise<RunningServer> {
  const databaseUrl = options.databaseUrl ?? (await freshDatabase(seed ? "staged" : "template"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let printed = "";
  let child = await run();

  return {
    url,
    databaseUrl,
    printed: () => printed,
    stop: () => end("SIGTERM"),
    kill: async () => void (await end("SIGKILL")),
    restart: async () => {
      child = await run();
    },
  };

  async function run() {
    const started = spawn(process.execPath, ["scripts/server.ts"], {
      env: { ...process.env, ...configuration(databaseUrl, port), ...env },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    for (const stream of [started.stdout, started.stderr]) stream?.on("data", (chunk) => (printed += chunk));
    const outcome = await Promise.race([once(started, "message"), once(started, "exit")]);
    if (outcome[0] !== "ready") throw new Error(`The server did not start:\n${printed}`);
    return started;
  }

  async function end(signal: NodeJS.Signals) {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const ended = once(child, "exit");
    child.kill(signal);
    const [code] = (await ended) as [number | null];
    return code;
  }
}

/** A copy of "template" (migrated, empty) or "staged" (with the demo's cast). @returns its address */
export async function freshDatabase(of: "template" | "staged"): Promise<string> {
  const admin = process.env.E2E_POSTGRES;
  if (!admin) throw new Error("e2e/global-setup.ts did not run");
  const name = `e2e_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  // PostgreSQL refuses two copies of one template at the same time.
  await client.query("select pg_advisory_lock(1)");
  await client.query(`create database ${name} template ${of}`);
  await client.end();
  return admin.replace(/postgres$/, name);
}

function configuration(databaseUrl: string, port: number) {
  return {
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    DATABASE_CONNECTIONS: "8",
    SECRET: "a secret for tests only, 32 characters or more",
    APP_URL: `http://127.0.0.1:${port}`,
    PARLEY_DEMO: "1",
    RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET,
    PORT: String(port),
    HOST: "127.0.0.1",
  };
}
