import Link from "next/link";
import { Coming } from "@/components/thread/coming";
import { SpokenBadge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { type Clock, unreadWords } from "@/lib/format";
import type { ThreadRowView } from "@/lib/threads/types";
import { DisputeChip } from "./dispute-chip";
import { previewAmongSellers, previewDir } from "./preview";
import { columns } from "./seller-table";
import { WaitingKnot } from "./waiting-knot";

/** One thread among many: box, who, which order, the latest line, how long it waits. Unread: bold, number, gold edge. */
export function SellerRow({
  row,
  href,
  vendors,
  clock,
}: {
  row: ThreadRowView;
  href: string;
  /** Whether the vendor is named: admins see many. */
  vendors: boolean;
  clock: Clock;
}) {
  const fresh = row.unread > 0;
  const bold = fresh ? "font-semibold text-ink" : "";
  return (
    <li
      data-fresh={fresh ? "" : undefined}
      className={
        "relative flex min-h-15.5 gap-x-4 px-4 py-3 text-small transition-colors hover:bg-sunk has-[:checked]:bg-sea-tint desk:px-5 panel:items-center panel:py-2 " +
        "data-fresh:before:absolute data-fresh:before:inset-y-0 data-fresh:before:left-0 data-fresh:before:w-1 data-fresh:before:bg-gold"
      }
    >
      <TickBox row={row} vendors={vendors} />
      <div
        className={`flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1 panel:flex-nowrap ${vendors ? columns.admin : columns.vendor}`}
      >
        <div className="min-w-0 flex-1">
          <p className={`truncate text-ink ${bold}`} title={row.customerName}>
            <bdi>{row.customerName}</bdi>
          </p>
          <p className="flex min-w-0 gap-x-1.5">
            <Link
              href={href}
              className={`shrink-0 max-w-full truncate text-sea no-underline after:absolute after:inset-0 ${fresh ? "font-semibold" : ""}`}
            >
              {nameOf(row)}
              <Coming />
            </Link>
            {vendors ? (
              <span className="min-w-0 truncate text-ink-2 panel:hidden" title={row.seller.name}>
                · <bdi>{row.seller.name}</bdi>
              </span>
            ) : null}
          </p>
        </div>
        {vendors ? (
          <p className="hidden min-w-0 truncate text-ink-2 panel:block" title={row.seller.name}>
            <bdi>{row.seller.name}</bdi>
          </p>
        ) : null}
        <div className="order-last flex w-full min-w-0 items-center gap-3 panel:order-none panel:w-auto">
          {row.disputed ? <span className="hidden panel:block">{chip}</span> : null}
          <p
            dir={previewDir(row.latest)}
            className={`line-clamp-2 min-w-0 flex-1 panel:line-clamp-1 panel:break-all ${fresh ? bold : "text-ink-2"}`}
          >
            {previewAmongSellers(row.latest)}
          </p>
          <SpokenBadge count={row.unread} words={unreadWords(row.unread)} />
        </div>
        <div className="order-last flex w-full flex-wrap items-center gap-x-3 gap-y-1 panel:order-none panel:w-auto">
          {row.disputed ? <span className="panel:hidden">{chip}</span> : null}
          <WaitingKnot since={row.awaitingSince} now={clock.now} />
        </div>
        <Time
          date={row.latest.createdAt}
          clock={clock}
          form="list"
          className={
            fresh
              ? "self-start text-right font-semibold panel:self-center"
              : "self-start text-right text-ink-3 panel:self-center"
          }
        />
      </div>
    </li>
  );
}

// Two places, one of them shown: beside the line on a desk, beside the wait on a phone.
const chip = <DisputeChip />;

/** Above the row's link; 44 px to the finger. */
function TickBox({ row, vendors }: { row: ThreadRowView; vendors: boolean }) {
  const name = `${row.customerName}, ${nameOf(row)}${vendors ? `, ${row.seller.name}` : ""}`;
  return (
    <label className="relative z-1 -m-3 flex shrink-0 self-start p-3 panel:self-center">
      <input type="checkbox" name="thread" value={row.id} aria-label={name} className="size-5" />
    </label>
  );
}

function nameOf(row: ThreadRowView): string {
  return row.order ? `Order #${row.order.number}` : "Conversation";
}
