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
  return (
    <li data-fresh={unread > 0 ? "" : undefined} className="seller-row">
      <TickBox {...line} />
      <div className={`row-cells ${vendor === null ? columns.vendor : columns.admin}`}>
        <div className="min-w-0 flex-1">
          <p className="row-name" title={customer}>
            <bdi>{customer}</bdi>
          </p>
          <p className="flex min-w-0 gap-x-1.5">
            <Link href={href} className="row-link">
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
        <div className="row-line">
          {disputed ? chipOfDesk : null}
          <p dir={dir} className="row-words">
            {text}
          </p>
          {muted ? <MutedMark /> : null}
          <SpokenBadge count={unread} words={line.unreadWords} />
        </div>
        <div className="row-wait">
          {disputed ? chipOfPhone : null}
          <WaitingKnot wait={wait} />
        </div>
        <MomentSaid moment={time} className="row-time" />
      </div>
    </li>
  );
}

// Two places, one of them shown: beside the line on a desk, beside the wait on a phone.
const chipOfDesk = <DisputeChip className="hidden panel:inline-flex" />;
const chipOfPhone = <DisputeChip className="panel:hidden" />;

function TickBox({ id, customer, name, vendor }: SellerLine) {
  const said = vendor === null ? `${customer}, ${name}` : `${customer}, ${name}, ${vendor}`;
  return (
    <label className="row-tick">
      <input type="checkbox" name="thread" value={id} aria-label={said} className="size-5" />
    </label>
  );
}
