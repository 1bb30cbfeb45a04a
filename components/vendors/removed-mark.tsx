/** Beside a vendor's name. */
export function RemovedMark() {
  return (
    <span className="shrink-0 rounded-control border border-edge px-2 py-0.5 text-smallest font-semibold text-ink-2">
      Removed
    </span>
  );
}
