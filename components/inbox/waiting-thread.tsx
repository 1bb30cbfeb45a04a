import { knotLength } from "./knot-length";
import { waitOf } from "./wait";
import { WaitWords } from "./wait-words";

/** The overview's: as wide as its place, 4 to 96 % of it, its end at the right. */
export function WaitingThread({ since, now }: { since: Date; now: Date }) {
  const start = 100 - knotLength(now.getTime() - since.getTime(), 4, 96);
  return (
    <span className="flex flex-col items-end gap-1">
      <svg width="100%" height="12" aria-hidden="true" className="overflow-visible">
        <line x1={`${start}%`} x2="98%" y1="6" y2="6" className="stroke-gold" strokeWidth="2" />
        <circle cx={`${start}%`} cy="6" r="4" className="fill-gold" />
        <circle cx="98%" cy="6" r="4" className="fill-sheet stroke-gold" strokeWidth="2" />
      </svg>
      <WaitWords wait={waitOf(since, now)} />
    </span>
  );
}
