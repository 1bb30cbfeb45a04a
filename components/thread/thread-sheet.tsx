import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/**
 * Where the thread lies, the composer (`foot`) below it: a sheet for a customer, the whole column for a seller.
 * On a phone it runs from edge to edge and the foot stays in sight.
 */
export function ThreadSheet({
  flush = false,
  foot,
  children,
}: {
  /** The seller's: no frame of its own, and people's words smaller (`words` in globals.css). */
  flush?: boolean;
  foot?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div
      data-flush={flush ? "" : undefined}
      className={cx(
        "bg-sheet",
        flush ? "flex flex-1 flex-col" : "-mx-4 desk:mx-0 desk:rounded-sheet desk:border desk:border-line",
      )}
    >
      <div className={cx("relative p-4 pb-7 desk:p-6 desk:pb-8", flush && "flex-1")}>{children}</div>
      {foot ? (
        <div
          data-foot
          className={cx(
            "sticky bottom-0 z-1 border-t border-line bg-sheet px-4 pt-2 pb-[max(0.75rem,env(safe-area-inset-bottom))] desk:static desk:px-6 desk:pt-4 desk:pb-5",
            flush ? "" : "desk:rounded-b-sheet",
          )}
        >
          {foot}
        </div>
      ) : null}
    </div>
  );
}
