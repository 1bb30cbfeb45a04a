import Link from "next/link";
import { BackIcon, ChevronRightIcon } from "./icons";

const link =
  "inline-flex min-h-11 items-center gap-2 rounded-control px-3 text-control font-semibold text-sea hover:bg-sea-tint";

/** Lists page by key: one step newer, one step older. Nothing when there is neither. */
export function Pager({ newer, older }: { newer?: string | null; older?: string | null }) {
  if (!newer && !older) return null;
  return (
    <nav aria-label="More" className="mt-4 flex justify-between gap-4">
      {newer ? (
        <Link href={newer} className={link}>
          <BackIcon />
          Newer
        </Link>
      ) : (
        <span />
      )}
      {older ? (
        <Link href={older} className={link}>
          Older
          <ChevronRightIcon />
        </Link>
      ) : null}
    </nav>
  );
}
