import { mkdir, writeFile } from "node:fs/promises";
import { machine } from "./machine.ts";
import { figureOf, holds, type Row } from "./row.ts";

/** Prints every figure, and whether it is within its target. */
export function print(rows: Row[]): void {
  const cells = [["", "ours", "against", "", "ratio", "target", ""], ...rows.map(cellsOf)];
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const line = (of: string[]) =>
    of.map((it, at) => (NUMBERS.has(at) ? it.padStart(widths[at] ?? 0) : it.padEnd(widths[at] ?? 0)));
  console.log(`\n${cells.map((of) => line(of).join("  ").trimEnd()).join("\n")}`);
}

const NUMBERS = new Set([1, 2, 4, 5]);

function cellsOf(row: Row): string[] {
  const { what, unit, ours, against, target } = row;
  const mark = holds(row) ? "✓" : "✗";
  return [
    what,
    `${written(ours)} ${unit}`,
    against ? written(against.figure) : "",
    against?.what ?? "",
    against ? written(figureOf(row)) : "",
    target ? ("most" in target ? `≤ ${target.most}` : `≥ ${target.least}`) : "",
    target ? mark : "",
  ];
}

function written(figure: number): string {
  return figure.toFixed(Number.isInteger(figure) || Math.abs(figure) >= 100 ? 0 : Math.abs(figure) >= 10 ? 1 : 2);
}

/** Writes everything to bench/results/last.json, with the machine. @returns where */
export async function write(messages: number, rows: Row[]): Promise<string> {
  const path = "bench/results/last.json";
  await mkdir("bench/results", { recursive: true });
  const told = rows.map((row) => ({ ...row, figure: figureOf(row), holds: holds(row) }));
  await writeFile(path, `${JSON.stringify({ at: new Date(), messages, machine: machine(), rows: told }, null, 2)}\n`);
  return path;
}
