import type { ReactNode } from "react";

/** A tag on a thread, one sentence, one way on (`children`). */
export function EmptyState({
  title,
  children,
  action,
  heading: Heading = "h2",
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  heading?: "h1" | "h2";
}) {
  return (
    <div className="flex flex-col items-center gap-2 rounded-sheet border border-line bg-sheet px-5 pt-10 pb-9 text-center">
      <TagOnThread />
      <Heading className="mt-2 text-h2">{title}</Heading>
      {children ? <div className="max-w-[62ch] text-ink-2">{children}</div> : null}
      {action ? <div className="mt-4">{action}</div> : null}
    </div>
  );
}

/** The drawing of everything empty or missing. */
export function TagOnThread() {
  return (
    <svg viewBox="0 0 220 88" width="220" height="88" fill="none" aria-hidden="true" className="max-w-full">
      <path
        d="M2 22C40 8 68 18 92 24s44 6 70-5 40-6 56 1"
        className="stroke-gold"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <g transform="rotate(5 110 58)">
        <path
          d="M95.5 31.5h29l8.5 9v40.5a4 4 0 0 1-4 4H91a4 4 0 0 1-4-4V40.5z"
          className="fill-sea-tint stroke-sea-line"
          strokeLinejoin="round"
        />
        <path d="M97 55h24M97 63h24M97 71h15" className="stroke-sea-line" strokeWidth="2.5" strokeLinecap="round" />
        <circle cx="110" cy="40" r="4" className="fill-sheet" />
      </g>
      <path d="M112.5 26.5c-.8 4-.9 8-.6 13" className="stroke-gold" strokeWidth="2.5" strokeLinecap="round" />
    </svg>
  );
}
