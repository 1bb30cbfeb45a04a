import Link from "next/link";
import { BackIcon, ChevronRightIcon } from "./icons";

const link =
  "inline-flex min-h-11 items-center gap-2 rounded-control px-3 text-control font-semibold text-sea hover:bg-sea-tint";

type Props = { newer?: string | null; older?: string | null; words?: [back: string, on: string] };

/** Lists page by key: one step newer, one step older. Nothing when there is neither. `words` where time is not the order. */
export function Pager({ newer, older, words: [back, on] = ["Newer", "Older"] }: Props) {
  if (!newer && !older) return null;
  return (
    <nav aria-label="More" className="mt-4 flex justify-between gap-4">
      {newer ? (
        <Link href={newer} className={link}>
          <BackIcon />
          {back}
        </Link>
      ) : (
        <span />
      )}
      {older ? (
        <Link href={older} className={link}>
          {on}
          <ChevronRightIcon />
        </Link>
      ) : null}
    </nav>
  );
}
