/** The mark: a tag with two written lines and its gold loop. The name stands beside it. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 28 32" width="28" height="32" fill="none" aria-hidden="true" className={className}>
      <path d="M10.5 9.5h8.4l4.6 4.9V27a3.5 3.5 0 0 1-3.5 3.5H9A3.5 3.5 0 0 1 5.5 27V14.4z" className="fill-sea" />
      <path d="M10 20.3h9M10 25h6" className="stroke-sheet" strokeWidth="2" strokeLinecap="round" />
      <circle cx="14.5" cy="13.7" r="1.9" className="fill-sheet" />
      <path
        d="M14.6 13.6C9.7 12.3 4.5 8.2 5 4.3c.4-3 4.4-3 6.6-.3 2 2.5 3 6 3 9.6"
        className="stroke-gold"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
