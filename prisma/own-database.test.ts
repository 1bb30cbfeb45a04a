import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { enterOwnDatabase } from "./own-database";
import { readPostmaster } from "./postgres";

let folder: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-data-"));
  await chmod(folder, 0o711);
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

afterAll(async () => {
  // Whatever a failed test left running.
  const found = await readPostmaster(join(folder, "pg"));
  if (found) process.kill(found.pid, "SIGQUIT");
  await rm(folder, { recursive: true, force: true });
});

it("is made at first by whichever of two starts comes first, and stopped by whoever leaves last", async () => {
  const [one, two] = await Promise.all([enterOwnDatabase(folder), enterOwnDatabase(folder)]);
  expect(two.url).toBe(one.url);
  await query(one.url, "create table kept as select 'the demo' as what");
  await one.leave();
  expect(await query(two.url, "select what from kept")).toEqual([{ what: "the demo" }]);
  await two.leave();
  expect(await readPostmaster(join(folder, "pg"))).toBeNull();
  const settings = join(folder, "settings.json");
  expect(JSON.parse(await readFile(settings, "utf8"))).toMatchObject({ secret: one.secret });
  expect((await stat(settings)).mode & 0o077).toBe(0);
});

it("takes over what a killed process left running", async () => {
  await enterAndDie("SIGKILL");
  const left = await readPostmaster(join(folder, "pg"));
  const own = await enterOwnDatabase(folder);
  expect(await readPostmaster(join(folder, "pg"))).toEqual(left);
  expect(await query(own.url, "select what from kept")).toHaveLength(1);
  await own.leave();
  expect(await readPostmaster(join(folder, "pg"))).toBeNull();
});

it("recovers when PostgreSQL was killed as well", async () => {
  await enterAndDie("SIGKILL");
  process.kill((await readPostmaster(join(folder, "pg")))?.pid ?? 0, "SIGKILL");
  const own = await enterOwnDatabase(folder);
  expect(await query(own.url, "select what from kept")).toHaveLength(1);
  await own.leave();
});

it("is not misled by notes of a number that now belongs to another program", async () => {
  await writeFile(
    join(folder, "pg", "postmaster.pid"),
    `${process.pid}\n${folder}/pg\n0\n1\n\n127.0.0.1\n0 0\nready\n`,
  );
  const own = await enterOwnDatabase(folder);
  expect(await query(own.url, "select what from kept")).toHaveLength(1);
  await own.leave();
});

it("moves to another port when its own is taken, and remembers it", async () => {
  const { port } = JSON.parse(await readFile(join(folder, "settings.json"), "utf8"));
  const squatter = createServer().listen(port, "127.0.0.1");
  await once(squatter, "listening");
  const own = await enterOwnDatabase(folder);
  expect(Number(new URL(own.url).port)).not.toBe(port);
  expect(await query(own.url, "select what from kept")).toHaveLength(1);
  await own.leave();
  squatter.close();
  const settings = JSON.parse(await readFile(join(folder, "settings.json"), "utf8"));
  expect(settings.port).toBe(Number(new URL(own.url).port));
});

it("says plainly that its settings are damaged", async () => {
  await writeFile(join(folder, "settings.json"), "{");
  await expect(enterOwnDatabase(folder)).rejects.toThrow(/settings\.json cannot be read: put it back/);
});

/** Another process enters and is killed: it leaves PostgreSQL running. */
async function enterAndDie(signal: NodeJS.Signals) {
  const script = `const { enterOwnDatabase } = await import("./prisma/own-database.ts");
    await enterOwnDatabase(process.argv[1]); console.log("entered"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script, folder]);
  children.push(child);
  await once(child.stdout, "data");
  const gone = once(child, "exit");
  child.kill(signal);
  await gone;
}

async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}
