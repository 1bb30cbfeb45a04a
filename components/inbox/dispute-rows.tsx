import Link from "next/link";
import type { ReactNode } from "react";
import { Coming } from "@/components/thread/coming";
import { Time } from "@/components/ui/time";
import { type Clock, formatDate } from "@/lib/format";
import type { DisputeRowView } from "@/lib/threads/dispute-row";
import { ClosedChip, DisputeChip } from "./dispute-chip";
import { lineOf } from "./preview";

/** The seller's Disputes: one sheet, one row a dispute. */
export function DisputeRows({ children }: { children: ReactNode }) {
  return (
    <ul className="-mx-4 divide-y divide-line overflow-hidden border-y border-line bg-sheet desk:mx-0 desk:rounded-sheet desk:border">
      {children}
    </ul>
  );
}

/** Who, which order, what about, since when and by whom. The whole row leads to the thread. */
export function DisputeRow({
  row,
  href,
  vendors,
  clock,
}: {
  row: DisputeRowView;
  href: string;
  /** Whether the vendor is named: admins see many. */
  vendors: boolean;
  clock: Clock;
}) {
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-3.5 text-small transition-colors hover:bg-sunk desk:flex-nowrap desk:px-5">
      <div className="min-w-0 flex-1 basis-full desk:basis-auto">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 text-control">
          <Link
            href={href}
            className="min-w-0 max-w-full truncate font-semibold text-ink after:absolute after:inset-0"
            title={row.customerName}
          >
            <bdi>{row.customerName}</bdi> <span className="font-normal text-ink-2">{orderWords(row)}</span>
            <Coming />
          </Link>
          {vendors ? (
            <span className="min-w-0 truncate text-small text-ink-3" title={row.seller.name}>
              <bdi>{row.seller.name}</bdi>
            </span>
          ) : null}
        </p>
        <p dir="auto" className="truncate font-words text-ink-2">
          {lineOf(row.reason)}
        </p>
        <p className="text-ink-2">{openedWords(row, clock)}</p>
        {row.closed ? (
          <p className="text-ink-2">
            Dispute closed by <bdi>{row.closed.by}</bdi>, <Time date={row.closed.at} clock={clock} form="date" />
          </p>
        ) : null}
      </div>
      {row.closed ? <ClosedChip /> : <DisputeChip />}
    </li>
  );
}

/** "Dispute opened on 14 March 2026, by Carla Ruiz" (PRODUCT 4). */
export function openedWords({ opened }: DisputeRowView, clock: Clock): string {
  return `Dispute opened on ${formatDate(opened.at, clock)}, by ${opened.by}`;
}

export function orderWords({ order }: DisputeRowView): string {
  return order ? `Order #${order.number}` : "Conversation";
}
