import Link from "next/link";
import type { ReactNode } from "react";
import { Coming } from "@/components/thread/coming";
import { SpokenBadge } from "@/components/ui/badge";
import { ChevronRightIcon } from "@/components/ui/icons";
import { unreadWords } from "@/lib/format";
import type { ThreadRowView } from "@/lib/threads/types";
import { DisputeChip } from "./dispute-chip";
import { preview, previewDir } from "./preview";
import { WaitingThread } from "./waiting-thread";

/** Who waits for an answer, longest first. */
export function OverviewRows({ children }: { children: ReactNode }) {
  return (
    <ul className="-mx-4 divide-y divide-line overflow-hidden border-y border-line bg-sheet desk:mx-0 desk:rounded-sheet desk:border">
      {children}
    </ul>
  );
}

export function OverviewRow({
  row,
  href,
  now,
  vendors = false,
}: {
  row: ThreadRowView;
  href: string;
  now: Date;
  /** Whether the vendor is named: admins see many. */
  vendors?: boolean;
}) {
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)] items-center gap-x-6 gap-y-2 px-4 py-3.5 transition-colors hover:bg-sunk desk:grid-cols-[minmax(0,1fr)_minmax(6rem,18.75rem)_1.25rem] desk:px-5">
      <div className="min-w-0">
        <p className="flex min-w-0 items-center gap-x-2">
          <Link
            href={href}
            className="flex min-w-0 gap-x-2 text-control text-ink no-underline after:absolute after:inset-0"
            title={row.customerName}
          >
            <bdi className="min-w-0 truncate font-semibold">{row.customerName}</bdi>{" "}
            <span className="max-w-[min(14rem,45vw)] shrink-0 truncate text-ink-2">
              {row.order ? `Order #${row.order.number}` : "Conversation"}
            </span>
            <Coming />
          </Link>
          {vendors ? <bdi className="min-w-0 truncate text-small text-ink-3">{row.seller.name}</bdi> : null}
          {row.disputed ? <DisputeChip /> : null}
          <SpokenBadge count={row.unread} words={unreadWords(row.unread)} />
        </p>
        <p dir={previewDir(row.latest)} className="truncate text-small text-ink-2">
          {preview(row.latest)}
        </p>
      </div>
      {row.awaitingSince ? <WaitingThread since={row.awaitingSince} now={now} /> : <span />}
      <ChevronRightIcon className="hidden text-ink desk:block" />
    </li>
  );
}
