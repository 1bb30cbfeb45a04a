import Link from "next/link";
import { SpokenBadge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { type Clock, unreadWords } from "@/lib/format";
import type { ThreadRowView } from "@/lib/threads/types";
import { preview } from "./preview";
import { columns } from "./seller-table";
import { WaitingKnot } from "./waiting-knot";

/** One thread among many: who, which order, the latest line, how long it waits. Unread: bold, number, gold edge. */
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
        `relative flex min-h-15.5 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3 text-small transition-colors hover:bg-sunk panel:flex-nowrap desk:px-5 panel:py-2 ${vendors ? columns.admin : columns.vendor} ` +
        "data-fresh:before:absolute data-fresh:before:inset-y-0 data-fresh:before:left-0 data-fresh:before:w-1 data-fresh:before:bg-gold"
      }
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
            {row.order ? `Order #${row.order.number}` : "Conversation"}
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
        <p
          dir="auto"
          className={`line-clamp-2 min-w-0 flex-1 panel:line-clamp-1 panel:break-all ${fresh ? bold : "text-ink-2"}`}
        >
          {preview(row.latest)}
        </p>
        <SpokenBadge count={row.unread} words={unreadWords(row.unread)} />
      </div>
      <p className="order-last w-full panel:order-none panel:w-auto">
        <WaitingKnot since={row.awaitingSince} now={clock.now} />
      </p>
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
    </li>
  );
}
