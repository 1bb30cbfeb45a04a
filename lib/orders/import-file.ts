import { importOrders } from "./import";
import { type Line, readLines } from "./import-lines";
import type { Fault, ImportedOrder } from "./import-types";
import { parseOrderText } from "./schema";

// What goes in together: enough to be quick, little enough that a store platform's request never waits long.
const ORDERS = 200;
const BYTES = 4 * 1024 * 1024;

export type Counts = { created: number; updated: number; unchanged: number; refused: number };

export type Progress = {
  /** Called for each line that was refused, in the file's order. */
  refused: (line: number, fault: Fault) => void;
  /** Called after each batch, with the bytes of the file that are done. */
  advanced: (bytes: number, counts: Counts) => void;
};

type Refused = { line: number; errors: Fault[] };
type Batch = { orders: ImportedOrder[]; lines: number[]; refused: Refused[]; bytesRead: number };

/**
 * Imports a file with one order a line (PRODUCT 7), in flat memory: while one batch is stored the next one is read.
 * Batches commit one after the other, so lines of one order apply in their order, and an import that was interrupted
 * can be run again. @param signal ends it after the batch at work
 * @throws when the file cannot be read or the database is away
 */
export async function importFile(path: string, progress: Progress, signal?: AbortSignal): Promise<Counts> {
  const counts: Counts = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  let storing: Promise<void> = Promise.resolve();
  for await (const batch of readBatches(path)) {
    await storing;
    if (signal?.aborted) return counts;
    storing = store(batch, counts, progress);
    // Awaited at the next turn; until then a failure must not count as unhandled.
    storing.catch(() => undefined);
  }
  await storing;
  return counts;
}

async function* readBatches(path: string): AsyncGenerator<Batch> {
  let batch = emptyBatch();
  let bytes = 0;
  for await (const line of readLines(path)) {
    add(batch, line);
    bytes += line.text?.length ?? 0;
    if (batch.orders.length + batch.refused.length < ORDERS && bytes < BYTES) continue;
    yield batch;
    batch = emptyBatch();
    bytes = 0;
  }
  if (batch.bytesRead > 0) yield batch;
}

function add(batch: Batch, line: Line): void {
  batch.bytesRead = line.bytesRead;
  const parsed = line.text === null ? { errors: [{ field: "", why: line.why }] } : parseOrderText(line.text);
  if ("errors" in parsed) batch.refused.push({ line: line.number, errors: parsed.errors });
  else {
    batch.orders.push(parsed.order);
    batch.lines.push(line.number);
  }
}

async function store({ orders, lines, refused, bytesRead }: Batch, counts: Counts, progress: Progress): Promise<void> {
  const all = [...refused];
  for (const [index, outcome] of (await importOrders(orders)).entries()) {
    if (outcome.result === "refused") all.push({ line: lines[index] ?? 0, errors: outcome.errors });
    else counts[outcome.result]++;
  }
  counts.refused += all.length;
  for (const { line, errors } of all.sort((a, b) => a.line - b.line)) {
    for (const fault of errors) progress.refused(line, fault);
  }
  progress.advanced(bytesRead, counts);
}

function emptyBatch(): Batch {
  return { orders: [], lines: [], refused: [], bytesRead: 0 };
}
