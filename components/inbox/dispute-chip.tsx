import { KnotMark } from "./knot-mark";

/** A dispute is open on this thread. */
export function DisputeChip() {
  return (
    <span className="inline-flex h-6 shrink-0 items-center gap-1.5 rounded-[5px] bg-red px-2 text-small leading-none font-semibold text-on-red forced-colors:border">
      <KnotMark />
      Dispute
    </span>
  );
}

/** It was open once. */
export function ClosedChip() {
  return (
    <span className="inline-flex h-6 shrink-0 items-center gap-1.5 rounded-[5px] bg-sunk px-2 text-small leading-none font-medium text-ink-2 forced-colors:border">
      <KnotMark hollow />
      Closed
    </span>
  );
}
