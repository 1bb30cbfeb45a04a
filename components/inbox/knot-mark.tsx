/** The knot of an open dispute, in the colour of the text. That of a chip is its own (rows.css). */
export function KnotMark() {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true" className="size-4 shrink-0">
      <path
        d="M5 .8 9.2 5 5 9.2.8 5z"
        className="fill-current stroke-current"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
