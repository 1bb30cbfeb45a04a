// npm run import -- FILE: puts in a file of orders, one JSON object a line (PRODUCT 7). Exit status: 0; 1 if a line was
// refused; 2 if the file cannot be read or the database is away; 130 if interrupted. It can always be run again.
import { stat } from "node:fs/promises";
import { isDatabaseAway } from "@/lib/away";
import type { Counts } from "@/lib/orders/import-file";
import { useEnvironment as takeEnvironment } from "./environment.ts";

const [path] = process.argv.slice(2);
process.exitCode = path ? await run(path) : say(2, "Say which file: npm run import -- FILE");

async function run(path: string): Promise<number> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  let release: (() => Promise<void>) | undefined;
  try {
    const { size } = await stat(path);
    release = await takeEnvironment();
    // Only now: on a fresh clone the database's client was made just before.
    const { importFile } = await import("@/lib/orders/import-file");
    const bar = progressOf(size);
    const counts = await importFile(path, bar, stop.signal);
    bar.end();
    console.log(summary(counts));
    if (stop.signal.aborted) return say(130, "Stopped. Run the same command again to go on.");
    return counts.refused > 0 ? 1 : 0;
  } catch (error) {
    return say(2, sentenceFor(error, path));
  } finally {
    await release?.();
  }
}

function summary({ created, updated, unchanged, refused }: Counts): string {
  return `created ${created}, updated ${updated}, unchanged ${unchanged}, refused ${refused}`;
}

/** A bar on a terminal; elsewhere a line every few seconds. */
function progressOf(size: number) {
  const terminal = process.stdout.isTTY;
  const clear = () => terminal && process.stdout.write("\r\x1b[K");
  let told = Date.now();
  // Before the first orders are in: on a slow database that takes a while.
  if (terminal) draw(0, { created: 0, updated: 0, unchanged: 0, refused: 0 });
  return {
    refused: (line: number, { field, why }: { field: string; why: string }) => {
      clear();
      console.log(`line ${line}: ${field ? `${field}: ` : ""}${why}`);
    },
    advanced: (bytes: number, counts: Counts) => {
      const done = size > 0 ? Math.min(1, bytes / size) : 0;
      if (terminal) draw(done, counts);
      else if (Date.now() - told > 5_000) {
        told = Date.now();
        console.log(`${percentOf(done)}: ${summary(counts)}`);
      }
    },
    end: clear,
  };

  function draw(done: number, counts: Counts) {
    const bar = "█".repeat(Math.round(done * 30)).padEnd(30, "░");
    process.stdout.write(`\r\x1b[K${bar} ${percentOf(done).padStart(5)}  ${summary(counts)}`);
  }
}

function percentOf(done: number): string {
  return `${Math.floor(done * 100)} %`;
}

function sentenceFor(error: unknown, path: string): string {
  if (isDatabaseAway(error)) return "The database is away. Start it, then run the same command again.";
  const { code, syscall, path: missing } = error as NodeJS.ErrnoException;
  if (code === "ENOENT" && missing === path) return `There is no file ${path}.`;
  if (code === "EISDIR") return `${path} is a folder, not a file.`;
  if (syscall) return `The file ${path} cannot be read (${code}).`;
  return error instanceof Error ? error.message : "The import failed.";
}

function say(status: number, sentence: string): number {
  console.error(sentence);
  return status;
}
