import type { ReactNode } from "react";

/** The thread and, from `panel` on, the order beside it. `seller` is edge to edge with a hairline between. */
export function ThreadColumns({
  thread,
  panel,
  seller = false,
}: {
  thread: ReactNode;
  panel: ReactNode;
  seller?: boolean;
}) {
  return (
    <div
      className={
        seller
          ? "grid flex-1 grid-cols-[minmax(0,1fr)] panel:grid-cols-[minmax(0,1fr)_20rem] panel:[&>:last-child]:border-l panel:[&>:last-child]:border-line"
          : "grid grid-cols-[minmax(0,1fr)] items-start gap-7 panel:grid-cols-[minmax(0,1fr)_21.25rem]"
      }
    >
      <div className="flex min-w-0 flex-col">{thread}</div>
      {panel}
    </div>
  );
}
