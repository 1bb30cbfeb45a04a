import { KnotMark } from "./knot-mark";

/** A dispute is open on this thread. */
export function DisputeChip() {
  return (
    <span className="chip bg-red font-semibold text-on-red">
      <KnotMark />
      Dispute
    </span>
  );
}

/** It was open once. */
export function ClosedChip() {
  return (
    <span className="chip bg-sunk font-medium text-ink-2">
      <KnotMark hollow />
      Closed
    </span>
  );
}
