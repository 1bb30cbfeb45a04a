import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { orderLine, otherLine } from "@/test/order-line";
import { importFile } from "./import-file";
import { ORDER_BYTES, readLines } from "./import-lines";

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-import-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `${++files}.ndjson`);
  await writeFile(path, content);
  return path;
}

async function linesOf(content: string | Uint8Array) {
  const lines = [];
  for await (const { number, text } of readLines(await file(content))) lines.push([number, text]);
  return lines;
}

async function run(content: string | Uint8Array, signal?: AbortSignal) {
  const refused: string[] = [];
  const done: number[] = [];
  const progress = {
    refused: (line: number, { field, why }: { field: string; why: string }) => refused.push(`${line} ${field} ${why}`),
    advanced: (bytes: number) => done.push(bytes),
  };
  const counts = await importFile(await file(content), progress, signal);
  return { counts, refused, done };
}

describe("lines", () => {
  test("with CRLF or LF, blank ones, a byte order mark, and no last line break", async () => {
    expect(await linesOf("\ufeffone\r\n\r\n \t\ntwo\nthree")).toEqual([
      [1, expect.stringMatching(/^one\s*$/)],
      [4, "two"],
      [5, "three"],
    ]);
    expect(await linesOf("one\n")).toEqual([[1, "one"]]);
    expect(await linesOf("")).toEqual([]);
  });

  test("across the portions in which a file is read, in any script", async () => {
    const long = "日本語".repeat(60_000);
    expect(await linesOf(`${long}\n${long}\nend`)).toEqual([
      [1, long],
      [2, long],
      [3, "end"],
    ]);
  });

  test("of 1 MB are read, longer ones not, and the next one is", async () => {
    const most = "x".repeat(ORDER_BYTES);
    expect(await linesOf(`${most}\n${most}x\n${most.repeat(3)}\nnext`)).toEqual([
      ...[
        [1, most],
        [2, null],
        [3, null],
        [4, "next"],
      ],
    ]);
  });

  test("that are not UTF-8 are not guessed at", async () => {
    expect(await linesOf(Buffer.from("caf\xe9\nnext", "latin1"))).toEqual([
      [1, null],
      [2, "next"],
    ]);
  });
});

test("a line that is wrong is named by line, field and reason, in order, and the others go in", async () => {
  const wrong = { ...otherLine("w"), items: [{ ...otherLine("w").items[0], unitPrice: 5 }], tracking: [] };
  const taken = otherLine("t", { number: "1001" });
  const lines = [orderLine(), wrong, "", taken, otherLine("ok")].map((it) => it && JSON.stringify(it));
  const { counts, refused, done } = await run(`${[...lines, "{oops"].join("\n")}\n`);
  expect(counts).toEqual({ created: 2, updated: 0, unchanged: 0, refused: 3 });
  expect(refused).toEqual([
    "2 items[0].unitPrice Must be text.",
    "4 number Another order has this number already.",
    "6  Is not valid JSON.",
  ]);
  expect(done).toHaveLength(1);
});

test("a thousand orders in several batches; again: all unchanged; some of them twice: applied in order", async () => {
  const lines = Array.from({ length: 1000 }, (_, index) => JSON.stringify(otherLine(`many-${index}`)));
  const content = lines.join("\n");
  const first = await run(content);
  expect(first.counts).toEqual({ created: 1000, updated: 0, unchanged: 0, refused: 0 });
  expect(first.done.at(-1)).toBe(Buffer.byteLength(content));
  expect((await run(content)).counts).toEqual({ created: 0, updated: 0, unchanged: 1000, refused: 0 });
  const statuses = Array.from({ length: 450 }, (_, i) => JSON.stringify(otherLine("many-7", { status: `s${i}` })));
  expect((await run(statuses.join("\n"))).counts).toMatchObject({ updated: 450 });
  expect(await db.order.findUnique({ where: { number: "many-7" } })).toMatchObject({ status: "s449" });
});

test("interrupted, it ends after the batch at work, and can be run again", async () => {
  const content = Array.from({ length: 1000 }, (_, index) => JSON.stringify(otherLine(`int-${index}`))).join("\n");
  const stop = new AbortController();
  const progress = { refused: () => undefined, advanced: () => stop.abort() };
  const { created } = await importFile(await file(content), progress, stop.signal);
  expect(created).toBeGreaterThan(0);
  expect(created).toBeLessThan(1000);
  expect((await run(content)).counts).toEqual({ created: 1000 - created, updated: 0, unchanged: created, refused: 0 });
});

test("a file that is not there throws", async () => {
  const progress = { refused: () => undefined, advanced: () => undefined };
  await expect(importFile(join(folder, "nowhere"), progress)).rejects.toMatchObject({ code: "ENOENT" });
});
