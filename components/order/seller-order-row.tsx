import { DisputeChip } from "@/components/inbox/dispute-chip";
import { Coming } from "@/components/thread/coming";
import { ButtonLink } from "@/components/ui/button";
import { MessageIcon } from "@/components/ui/icons";
import { Time } from "@/components/ui/time";
import { type Clock, formatMoney, unreadWords } from "@/lib/format";
import type { OrderCardView } from "@/lib/orders/types";
import type { OrderHrefs } from "./hrefs";
import { StatusDot } from "./status-dot";
import { OrderTag } from "./tag";

/** The seller's Orders: one sheet, one row an order; nothing where there are none. */
export function SellerOrderRows({ cards, hrefs, clock }: { cards: OrderCardView[]; hrefs: OrderHrefs; clock: Clock }) {
  if (cards.length === 0) return null;
  return (
    <ul className="-mx-4 divide-y divide-line overflow-hidden border-y border-line bg-sheet desk:mx-0 desk:rounded-sheet desk:border">
      {cards.map((card) => (
        <SellerOrderRow key={card.number} card={card} hrefs={hrefs} clock={clock} />
      ))}
    </ul>
  );
}

/** Number and customer, status, date, the sum the reader may see, and the way to its messages. */
function SellerOrderRow({ card, hrefs, clock }: { card: OrderCardView; hrefs: OrderHrefs; clock: Clock }) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-2 px-4 py-3 text-small transition-colors hover:bg-sunk desk:grid-cols-[minmax(0,1fr)_minmax(0,9rem)_auto] desk:px-5 panel:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_8rem_8.5rem_6.5rem_6rem]">
      <OrderTag
        number={card.number}
        looped={card.parts.some((part) => part.hasEntries)}
        href={hrefs.order(card.number)}
      />
      <p className="col-start-1 flex min-w-0 items-center gap-x-2.5 desk:col-start-auto">
        <bdi className="min-w-0 truncate font-medium" title={card.customerName}>
          {card.customerName}
        </bdi>
        {[...card.parts, ...card.former].some((talk) => talk.disputed) ? <DisputeChip className="shrink-0" /> : null}
      </p>
      <div className="col-start-1 flex flex-wrap gap-x-4 gap-y-1 desk:row-start-2 panel:contents">
        <span className="inline-flex min-w-0 [&>span]:text-small">
          <StatusDot status={card.status} />
        </span>
        <span className="font-semibold panel:text-right">{formatMoney(card.total, card.currency, clock.locale)}</span>
        <Time date={card.placedAt} clock={clock} form="list" className="text-ink-3 panel:text-right" />
      </div>
      <div className="col-start-2 row-span-3 row-start-1 flex justify-end desk:col-start-3 desk:row-span-2 panel:col-start-auto panel:row-auto">
        <MessagesButton href={hrefs.messages(card.number)} unread={card.unread} />
      </div>
    </li>
  );
}

/** "Messages", or how many of them are unread. */
function MessagesButton({ href, unread }: { href: string; unread: number }) {
  if (unread === 0) {
    return (
      <ButtonLink href={href} variant="outlined" size="small">
        Messages
        <Coming />
      </ButtonLink>
    );
  }
  return (
    <ButtonLink href={href} variant="gold" size="small" aria-label={`Messages (${unreadWords(unread)})`}>
      <MessageIcon />
      {unread}
      <Coming />
    </ButtonLink>
  );
}
