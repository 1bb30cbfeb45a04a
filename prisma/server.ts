import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./port.ts";
import { initialise, start, stop, urlOf } from "./postgres.ts";

export type ThrowawayServer = {
  /** The address of one of its databases; "postgres" is there from the beginning. */
  url: (database: string) => string;
  /** Stops it and forgets everything. */
  stop: () => Promise<void>;
  /** As a power cut: connections break, nothing is asked. Then `resume` starts it again on the same port. */
  crash: () => Promise<void>;
  resume: () => Promise<void>;
};

const PREFIX = "parley-test-";
// Nothing here has to survive the machine, and tests that wait for a disk are slow.
const SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/**
 * A throw-away PostgreSQL for tests: empty, on a free port, in a temporary folder, gone after `stop`.
 * @param more settings beside ours, as "name=value"
 */
export async function startThrowawayServer(more: string[] = []): Promise<ThrowawayServer> {
  await sweep();
  const home = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(home, 0o711);
  await writeFile(join(home, "owner"), String(process.pid));
  const cluster = { folder: join(home, "pg"), port: await freePort(), password: "test" };
  await initialise(cluster);
  const settings = [...SETTINGS, ...more];
  await start(cluster, settings);
  return {
    url: (database) => urlOf(cluster, database),
    stop: async () => {
      await stop(cluster.folder, "immediate").catch(() => undefined);
      await rm(home, { recursive: true, force: true });
    },
    crash: () => stop(cluster.folder, "immediate"),
    resume: () => start(cluster, settings),
  };
}

/** Clears away what test runs left that were killed. */
async function sweep(): Promise<void> {
  const found = await readdir(tmpdir());
  for (const name of found.filter((it) => it.startsWith(PREFIX))) {
    const home = join(tmpdir(), name);
    const owner = Number(await readFile(join(home, "owner"), "utf8").catch(() => "0"));
    if (owner === 0 || isAlive(owner)) continue;
    await stop(join(home, "pg"), "immediate").catch(() => undefined);
    await rm(home, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}
