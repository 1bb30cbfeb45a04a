import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { freePort } from "@/prisma/port";
import { orderLine, otherLine } from "@/test/order-line";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-import-"));
});
afterAll(() => rm(folder, { recursive: true }));

type Ran = { status: number | null; out: string; err: string };

/** Runs one of our commands as its npm script does, on this test's database unless told otherwise. */
function run(script: string, words: string[], env: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const args = ["--import", "tsx", `scripts/${script}.ts`, ...words];
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
    let [out, err] = ["", ""];
    child.stdout.on("data", (text) => (out += text));
    child.stderr.on("data", (text) => (err += text));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out, err }));
  });
}

async function file(lines: object[]): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.ndjson`);
  await writeFile(path, lines.map((line) => JSON.stringify(line)).join("\n"));
  return path;
}

test("a good file ends with the summary and 0; a line refused is named, and ends with 1", async () => {
  const good = await file([orderLine(), otherLine("2")]);
  expect(await run("import", [good])).toEqual({
    ...{ status: 0, out: "created 2, updated 0, unchanged 0, refused 0\n", err: "" },
  });
  const mixed = await file([orderLine(), { ...otherLine("3"), currency: "eur" }, otherLine("2", { status: "new" })]);
  const { status, out } = await run("import", [mixed]);
  expect(out.split("\n")).toEqual([
    'line 2: currency: Must be three capital letters, such as "EUR".',
    "created 0, updated 1, unchanged 1, refused 1",
    "",
  ]);
  expect(status).toBe(1);
});

test("what cannot be done is said in one sentence, and ends with 2", async () => {
  expect(await run("import", [])).toMatchObject({ status: 2, err: "Say which file: npm run import -- FILE\n" });
  const nowhere = join(folder, "nowhere");
  expect(await run("import", [nowhere])).toMatchObject({ status: 2, err: `There is no file ${nowhere}.\n` });
  expect(await run("import", [folder])).toMatchObject({ status: 2, err: `${folder} is a folder, not a file.\n` });
  const away = { DATABASE_URL: `postgres://nobody@127.0.0.1:${await freePort()}/nothing` };
  const { status, out, err } = await run("import", [await file([orderLine()])], away);
  expect({ status, out }).toEqual({ status: 2, out: "" });
  expect(err).toMatch(/^[^\n]*database[^\n]*\n$/);
});

test("a key is shown once, and taken back", async () => {
  const { status, out } = await run("api-key", ["shop"]);
  expect({ status, out }).toEqual({ status: 0, out: expect.stringMatching(/^parley_[\w-]{43}\n$/) });
  expect(await db.apiKey.findMany()).toMatchObject([{ source: "shop", revokedAt: null }]);
  expect(await run("api-key", ["shop", "--revoke"])).toMatchObject({ status: 0, out: "revoked 1\n" });
  expect(await run("api-key", [])).toMatchObject({ status: 2, err: expect.stringMatching(/^Say the source/) });
});
