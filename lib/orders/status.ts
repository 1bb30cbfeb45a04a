/** What a store platform calls an order's state, as people read it (PRODUCT 7). Client-safe. */
import type { KnownStatus, StatusView } from "./types";

// A Map, so that a status named "constructor" is a status nobody knows.
const known = new Map<string, KnownStatus>([
  ["processing", "preparing"],
  ["approved", "preparing"],
  ["invoiced", "preparing"],
  ["preparing", "preparing"],
  ["shipped", "shipped"],
  ["delivered", "delivered"],
  ["canceled", "cancelled"],
  ["cancelled", "cancelled"],
]);

const words: Record<KnownStatus, string> = {
  preparing: "Preparing",
  shipped: "Shipped",
  delivered: "Delivered",
  cancelled: "Cancelled",
};

/** @param source the status as the source sent it; an unknown one is shown as it came, without steps */
export function statusView(source: string): StatusView {
  const status = known.get(source.trim().toLowerCase());
  return status ? { known: status, words: words[status] } : { known: null, words: source };
}
