import { type Amount, amountText, leastOf } from "@/lib/amount";
import { cx } from "./cx";

/** How many are new: gold, beside words that say of what. Nothing for zero. */
export function Badge({ count, className }: { count: Amount; className?: string }) {
  if (leastOf(count) <= 0) return null;
  return (
    <span
      className={cx(
        "inline-flex h-5.5 min-w-5.5 shrink-0 items-center whitespace-nowrap justify-center rounded-full bg-gold px-1.5",
        "text-small leading-none font-[650] text-on-gold forced-colors:border",
        className,
      )}
    >
      {typeof count === "number" && count > 999 ? "999+" : amountText(count)}
    </span>
  );
}

/** The number where nothing beside it says what it counts: `words` are for those who listen. Nothing for 0. */
export function SpokenBadge({ count, words }: { count: number; words: string }) {
  if (count === 0) return null;
  return (
    <>
      <span className="sr-only">{words}</span>
      <span aria-hidden="true" className="flex">
        <Badge count={count} />
      </span>
    </>
  );
}
