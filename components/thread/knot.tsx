/** A dispute's diamond: filled where it was opened, hollow where it was closed. Words beside it say it too. */
export function Knot({ hollow = false, className }: { hollow?: boolean; className?: string }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" className={className}>
      <path
        d="M10 3.2 16.8 10 10 16.8 3.2 10z"
        className={hollow ? "fill-sheet stroke-red" : "fill-red stroke-red"}
        strokeWidth="1.8"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** **D**: this conversation is disputed. */
export function DisputeMark() {
  return (
    <span className="relative inline-flex size-6 shrink-0 items-center justify-center">
      <Knot className="absolute inset-0 size-6" />
      <span aria-hidden="true" className="relative text-[0.625rem] leading-none font-bold text-on-red">
        D
      </span>
      <span className="sr-only">disputed</span>
    </span>
  );
}
