import type { KnownStatus, StatusView } from "@/lib/orders/types";

const shapes: Record<KnownStatus, string> = {
  preparing: "size-2 rounded-full border-2 border-ink-3",
  shipped: "size-2 rounded-full bg-sea forced-colors:border",
  delivered: "size-2 rounded-full bg-green forced-colors:border",
  cancelled: "h-0.5 w-2 bg-ink-3 forced-colors:border",
};

/** Dot and word; a hollow ring is preparing, a dash cancelled. A status we do not know is only its words. */
export function StatusDot({ status }: { status: StatusView }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2 text-control font-medium">
      {status.known ? <span className={`shrink-0 ${shapes[status.known]}`} /> : null}
      <span className="min-w-0">{status.words}</span>
    </span>
  );
}
