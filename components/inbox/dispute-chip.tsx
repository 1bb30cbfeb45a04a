import { cx } from "@/components/ui/cx";

/** A dispute is open on this thread. @param className where it is shown */
export function DisputeChip({ className }: { className?: string }) {
  return <span className={cx("chip chip-open", className)}>Dispute</span>;
}

/** It was open once. */
export function ClosedChip() {
  return <span className="chip chip-closed">Closed</span>;
}
