import { formatWait } from "@/lib/format";
import { knotLength, LONG_WAIT_MS } from "./knot-length";

/** How long a customer waits, as a thread with a knot at its end, and in words; null since: answered. */
export function WaitingKnot({ since, now, quiet }: { since: Date | null; now: Date; quiet?: boolean }) {
  if (since === null) return quiet ? null : <span className="text-small text-ink-3">Answered</span>;
  const wait = now.getTime() - since.getTime();
  const length = knotLength(wait, 12, 56);
  return (
    <span className="inline-flex items-center gap-2.5 whitespace-nowrap">
      <svg width={length + 2} height="10" aria-hidden="true" className="shrink-0">
        <path d={`M1 5H${length - 4}`} className="stroke-gold" strokeWidth="2" strokeLinecap="round" />
        <circle cx={length - 3} cy="5" r="4" className="fill-gold" />
      </svg>
      <WaitWords wait={wait} />
    </span>
  );
}

/** The overview's: as wide as its place, 4 to 96 % of it, its end at the right. */
export function WaitingThread({ since, now }: { since: Date; now: Date }) {
  const wait = now.getTime() - since.getTime();
  const start = 100 - knotLength(wait, 4, 96);
  return (
    <span className="flex flex-col items-end gap-1">
      <svg width="100%" height="12" aria-hidden="true" className="overflow-visible">
        <line x1={`${start}%`} x2="98%" y1="6" y2="6" className="stroke-gold" strokeWidth="2" />
        <circle cx={`${start}%`} cy="6" r="4" className="fill-gold" />
        <circle cx="98%" cy="6" r="4" className="fill-sheet stroke-gold" strokeWidth="2" />
      </svg>
      <WaitWords wait={wait} />
    </span>
  );
}

function WaitWords({ wait }: { wait: number }) {
  return (
    <span
      className={wait > LONG_WAIT_MS ? "text-small font-semibold text-gold-ink" : "text-small font-medium text-ink-2"}
    >
      <span className="sr-only">Waiting </span>
      {formatWait(wait)}
    </span>
  );
}
