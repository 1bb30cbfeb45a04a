import { untilAlone } from "@/lib/conflict";
import { db, isDatabaseAway } from "@/lib/db";
import { log } from "@/lib/log";
import { importBatch } from "./import-batch";
import type { ImportedOrder, Outcome } from "./import-types";

/**
 * Puts orders in, each created, updated, left alone or refused, as if one after the other (PRODUCT 7). All of a batch
 * commit together; should that fail, they go in one by one, so that none stops the others.
 * @param orders at most a few hundred
 * @returns an outcome per order, in their order
 * @throws only when the database is away: then importing them again is safe
 */
export async function importOrders(orders: ImportedOrder[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const batch of withoutRepeats(orders)) outcomes.push(...(await importTogether(batch)));
  return outcomes;
}

/** One statement cannot write an order twice: where an order comes again, a new batch starts. */
function withoutRepeats(orders: ImportedOrder[]): ImportedOrder[][] {
  const batches: ImportedOrder[][] = [];
  let seen = new Set<string>();
  for (const order of orders) {
    const key = JSON.stringify([order.source, order.externalId]);
    if (batches.length === 0 || seen.has(key)) {
      batches.push([]);
      seen = new Set();
    }
    seen.add(key);
    batches.at(-1)?.push(order);
  }
  return batches;
}

async function importTogether(batch: ImportedOrder[]): Promise<Outcome[]> {
  try {
    return await inTransaction(batch);
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    if (batch.length === 1) return [refuse(error)];
    log.warn({ err: error, orders: batch.length }, "import: a batch failed, its orders go in one by one");
  }
  const outcomes: Outcome[] = [];
  for (const order of batch) outcomes.push(...(await importTogether([order])));
  return outcomes;
}

// Imports wait for each other (import-lock.ts); a sign-in or an admin's change at the same moment makes it start anew.
function inTransaction(batch: ImportedOrder[]): Promise<Outcome[]> {
  return untilAlone(() => db.$transaction((tx) => importBatch(tx, batch), { maxWait: 30_000, timeout: 60_000 }));
}

function refuse(error: unknown): Outcome {
  const reference = crypto.randomUUID().slice(0, 8);
  log.error({ err: error, reference }, "import: an order could not be stored");
  return { result: "refused", errors: [{ field: "", why: `Could not be stored (reference ${reference}).` }] };
}
