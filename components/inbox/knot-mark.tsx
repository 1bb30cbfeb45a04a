import { cx } from "@/components/ui/cx";

/** The knot of a dispute, in the colour of the text: filled while it is open, hollow once it is closed. */
export function KnotMark({ hollow = false, large = false }: { hollow?: boolean; large?: boolean }) {
  return (
    <svg viewBox="0 0 10 10" aria-hidden="true" className={cx("shrink-0", large ? "size-4" : "size-2.5")}>
      <path
        d="M5 .8 9.2 5 5 9.2.8 5z"
        className={cx("stroke-current", hollow ? "fill-none" : "fill-current")}
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
    </svg>
  );
}
