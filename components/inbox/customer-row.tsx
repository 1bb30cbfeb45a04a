import Link from "next/link";
import type { ReactNode } from "react";
import { Coming } from "@/components/thread/coming";
import { Mark } from "@/components/ui/mark";
import { Time } from "@/components/ui/time";
import type { Clock } from "@/lib/format";
import type { ThreadRowView } from "@/lib/threads/types";
import { DisputeChip } from "./dispute-chip";
import { preview, previewDir, threadName } from "./preview";

/** The customer's Messages: one sheet, one row a thread. */
export function CustomerRows({ children }: { children: ReactNode }) {
  return (
    <ul className="-mx-4 divide-y divide-line overflow-hidden border-y border-line bg-sheet desk:mx-0 desk:rounded-sheet desk:border">
      {children}
    </ul>
  );
}

/** The whole row leads to the thread; its name is "Order #N" or "Conversation: name" alone. */
export function CustomerRow({ row, href, clock }: { row: ThreadRowView; href: string; clock: Clock }) {
  const fresh = row.unread > 0;
  return (
    <li
      className={
        "relative flex gap-4 px-4 py-4 transition-colors hover:bg-sunk desk:px-5 data-fresh:before:absolute data-fresh:before:top-3.5 " +
        "data-fresh:before:bottom-3.5 data-fresh:before:left-0 data-fresh:before:w-1 data-fresh:before:rounded-r data-fresh:before:bg-gold"
      }
      data-fresh={fresh ? "" : undefined}
    >
      <Mark name={row.seller.name} kind={row.seller.kind === "store" ? "store" : "shop"} size={40} />
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline gap-x-4">
          <p className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2.5">
            <Link
              href={href}
              className="min-w-0 text-body font-semibold text-ink no-underline after:absolute after:inset-0"
            >
              {threadName(row.order, row.seller.name)}
              <Coming />
            </Link>
            {row.order ? <bdi className="max-w-full truncate text-small text-ink-2">{row.seller.name}</bdi> : null}
            {row.disputed ? <DisputeChip /> : null}
          </p>
          <Time
            date={row.latest.createdAt}
            clock={clock}
            form="list-long"
            className={fresh ? "shrink-0 text-small font-semibold" : "shrink-0 text-small text-ink-3"}
          />
        </div>
        {fresh ? <p className="text-small font-semibold text-gold-ink">{newWords(row.unread)}</p> : null}
        <p
          dir={previewDir(row.latest)}
          className={fresh ? "truncate font-words text-body" : "truncate font-words text-body text-ink-2"}
        >
          {preview(row.latest)}
        </p>
      </div>
    </li>
  );
}

/** PRODUCT 2, Messages. */
function newWords(unread: number): string {
  return unread === 1 ? "New message for order" : `${unread} new messages for order`;
}
