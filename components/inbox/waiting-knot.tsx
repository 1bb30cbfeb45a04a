import type { Wait } from "./wait";
import { WaitWords } from "./wait-words";

/** How long a customer waits, as a thread with a knot at its end, and in words; null: answered. */
export function WaitingKnot({ wait }: { wait: Wait | null }) {
  if (wait === null) return <span className="text-small text-ink-3">Answered</span>;
  const { length } = wait;
  return (
    <span className="inline-flex items-center gap-2.5 whitespace-nowrap">
      <svg width={length + 2} height="10" aria-hidden="true" className="shrink-0">
        <path d={`M1 4h${length - 8}a4 4 0 1 1 0 2H1a1 1 0 0 1 0-2`} className="fill-gold" />
      </svg>
      <WaitWords wait={wait} />
    </span>
  );
}
