import { importOrders } from "@/lib/orders/import";
import type { Outcome } from "@/lib/orders/import-types";
import { parseOrder } from "@/lib/orders/schema";
import type { OrderLine } from "./order-line";

/** Imports lines that must be well-formed, as one batch. */
export async function importLines(...lines: OrderLine[]): Promise<Outcome[]> {
  return importOrders(lines.map(parse));
}

/** What became of each, in one word. */
export function resultsOf(outcomes: Outcome[]): string[] {
  return outcomes.map(({ result }) => result);
}

function parse(line: OrderLine) {
  const parsed = parseOrder(line);
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.order;
}
