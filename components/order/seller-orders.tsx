import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { type Clock, formatMoney, unreadWords } from "@/lib/format";
import type { OrderCardView } from "@/lib/orders/types";
import type { OrderHrefs } from "./hrefs";
import { ItemPicture } from "./item-picture";
import { StatusDot } from "./status-dot";
import { OrderTag } from "./tag";

const SHOWN = 3;
const columns =
  "desk:grid-cols-[8.5rem_minmax(0,1fr)_minmax(0,9rem)_6.5rem] panel:grid-cols-[8.5rem_minmax(0,1fr)_11rem_minmax(0,10rem)_7rem]";

/** The seller's Orders: one row an order, with what the viewer has unread in it. */
export function SellerOrders({ rows, hrefs, clock }: { rows: OrderCardView[]; hrefs: OrderHrefs; clock: Clock }) {
  return (
    <ul className="-mx-4 divide-y divide-line overflow-hidden border-y border-line bg-sheet desk:mx-0 desk:rounded-sheet desk:border">
      {rows.map((row) => (
        <SellerOrderRow key={row.number} row={row} href={hrefs.order(row.number)} clock={clock} />
      ))}
    </ul>
  );
}

function SellerOrderRow({ row, href, clock }: { row: OrderCardView; href: string; clock: Clock }) {
  const items = row.parts.flatMap((part) => part.items);
  return (
    <li
      className={`relative grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 px-4 py-3 text-small transition-colors hover:bg-sunk desk:px-5 ${columns}`}
    >
      <h2 className="min-w-0">
        <Link href={href} className="no-underline after:absolute after:inset-0">
          <OrderTag number={row.number} looped={row.parts.some((part) => part.hasEntries)} />
        </Link>
      </h2>
      <p className="order-last col-span-2 min-w-0 truncate desk:order-none desk:col-span-1" title={row.customerName}>
        <bdi className={row.unread > 0 ? "font-semibold" : ""}>{row.customerName}</bdi>
        {row.unread > 0 ? (
          <>
            <span className="sr-only">, {unreadWords(row.unread)}</span>
            <span aria-hidden="true" className="ml-2 inline-flex align-middle">
              <Badge count={row.unread} />
            </span>
          </>
        ) : null}
      </p>
      <span className="hidden min-w-0 items-center gap-1.5 panel:flex">
        {items.slice(0, SHOWN).map((item) => (
          <ItemPicture key={item.id} item={item} alone small />
        ))}
        {items.length > SHOWN ? <span className="text-ink-2">+{items.length - SHOWN}</span> : null}
      </span>
      <span className="flex min-w-0 [&>span]:text-small">
        <StatusDot status={row.status} />
      </span>
      <span className="row-span-2 ml-auto flex flex-col items-end desk:row-span-1">
        <span className="font-semibold">{formatMoney(row.total, row.currency, clock.locale)}</span>
        <Time date={row.placedAt} clock={clock} form="list" className="text-ink-3" />
      </span>
    </li>
  );
}
