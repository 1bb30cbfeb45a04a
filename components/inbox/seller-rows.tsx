"use client";
import Link from "next/link";
import { Coming } from "@/components/thread/coming";
import { SpokenBadge } from "@/components/ui/badge";
import { MomentSaid } from "@/components/ui/moment-said";
import { type Packed, unpack } from "@/lib/packed";
import { columns } from "./columns";
import { DisputeChip } from "./dispute-chip";
import { MutedMark } from "./muted-mark";
import type { SellerLine } from "./seller-line";
import { WaitingKnot } from "./waiting-knot";

/** The seller's Messages, drawn in the browser too, as the customer's are (decision 064). */
export function SellerRows({ lines }: { lines: Packed<SellerLine[]> }) {
  return (
    <ul className="divide-y divide-line">
      {unpack(lines).map((line) => (
        <SellerRow key={line.id} {...line} />
      ))}
    </ul>
  );
}

/** One thread among many: box, who, which order, the latest line, how long it waits. Unread: bold, number, gold edge. */
function SellerRow(line: SellerLine) {
  const { href, customer, name, vendor, unread, disputed, muted, text, dir, wait, time } = line;
  const fresh = unread > 0;
  const bold = fresh ? "font-semibold text-ink" : "";
  return (
    <li
      data-fresh={fresh ? "" : undefined}
      className={
        "relative flex min-h-15.5 gap-x-4 px-4 py-3 text-small transition-colors hover:bg-sunk has-[:checked]:bg-sea-tint desk:px-5 panel:items-center panel:py-2 " +
        "data-fresh:before:absolute data-fresh:before:inset-y-0 data-fresh:before:left-0 data-fresh:before:w-1 data-fresh:before:bg-gold"
      }
    >
      <TickBox {...line} />
      <div
        className={`flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-1 panel:flex-nowrap ${vendor === null ? columns.vendor : columns.admin}`}
      >
        <div className="min-w-0 flex-1">
          <p className={`truncate text-ink ${bold}`} title={customer}>
            <bdi>{customer}</bdi>
          </p>
          <p className="flex min-w-0 gap-x-1.5">
            <Link
              href={href}
              className={`shrink-0 max-w-full truncate text-sea no-underline after:absolute after:inset-0 ${fresh ? "font-semibold" : ""}`}
            >
              {name}
              <Coming />
            </Link>
            {vendor === null ? null : (
              <span className="min-w-0 truncate text-ink-2 panel:hidden" title={vendor}>
                · <bdi>{vendor}</bdi>
              </span>
            )}
          </p>
        </div>
        {vendor === null ? null : (
          <p className="hidden min-w-0 truncate text-ink-2 panel:block" title={vendor}>
            <bdi>{vendor}</bdi>
          </p>
        )}
        <div className="order-last flex w-full min-w-0 items-center gap-3 panel:order-none panel:w-auto">
          {disputed ? <span className="hidden panel:block">{chip}</span> : null}
          <p
            dir={dir}
            className={`line-clamp-2 min-w-0 flex-1 panel:line-clamp-1 panel:break-all ${fresh ? bold : "text-ink-2"}`}
          >
            {text}
          </p>
          {muted ? <MutedMark /> : null}
          <SpokenBadge count={unread} words={line.unreadWords} />
        </div>
        <div className="order-last flex w-full flex-wrap items-center gap-x-3 gap-y-1 panel:order-none panel:w-auto">
          {disputed ? <span className="panel:hidden">{chip}</span> : null}
          <WaitingKnot wait={wait} />
        </div>
        <MomentSaid
          moment={time}
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
function TickBox({ id, customer, name, vendor }: SellerLine) {
  const said = vendor === null ? `${customer}, ${name}` : `${customer}, ${name}, ${vendor}`;
  return (
    <label className="relative z-1 -m-3 flex shrink-0 self-start p-3 panel:self-center">
      <input type="checkbox" name="thread" value={id} aria-label={said} className="size-5" />
    </label>
  );
}
