import { mkdir, writeFile } from "node:fs/promises";
import { cpus, loadavg, totalmem } from "node:os";
import type { Timing } from "./measure.ts";

/** One part of a benchmark: what it measured, and what it must not exceed. */
export type Part = { title: string; each: Timing[]; all: Timing; target: number };

export function print({ title, each, all, target }: Part): void {
  const rows = [...each, all].map(({ name, ...times }) => [name, ...Object.values(times).map((ms) => ms.toFixed(1))]);
  const width = Math.max(...rows.map(([name]) => name?.length ?? 0));
  const line = ([name, ...cells]: string[]) => `${name?.padEnd(width)} ${cells.map((it) => it.padStart(9)).join("")}`;
  console.log(`\n${title}, ms`);
  console.log([["", "first", "p50", "p95", "max", "cpu"], ...rows].map(line).join("\n"));
  console.log(`p95 of all: ${all.p95} ms, at most ${target} wanted`);
}

/** Writes everything to bench/results/last.json, with the machine. @returns where */
export async function write(messages: number, parts: Part[]): Promise<string> {
  const machine = {
    processors: `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    /** Others' work on the same machine shows here: more than one means that figures are too high. */
    load: loadavg().map((it) => Math.round(it * 10) / 10),
    node: process.version,
  };
  const path = "bench/results/last.json";
  await mkdir("bench/results", { recursive: true });
  await writeFile(path, `${JSON.stringify({ at: new Date(), messages, machine, parts }, null, 2)}\n`);
  return path;
}
