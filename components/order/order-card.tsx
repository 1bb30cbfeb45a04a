import { DisputeChip } from "@/components/inbox/dispute-chip";
import { Time } from "@/components/ui/time";
import { type Clock, formatMoney } from "@/lib/format";
import type { OrderCardView } from "@/lib/orders/types";
import { CardPart } from "./card-part";
import { ContactLink } from "./contact-link";
import type { OrderHrefs } from "./hrefs";
import { StatusDot } from "./status-dot";
import { OrderTag } from "./tag";

/** An order in the customer's list: what it is, what was bought of whom, and opposite the way to talk. */
export function OrderCard({ card, hrefs, clock }: { card: OrderCardView; hrefs: OrderHrefs; clock: Clock }) {
  const talks = [...card.parts, ...card.former];
  return (
    <article className="grid gap-x-6 rounded-sheet border border-line bg-sheet p-4 desk:grid-cols-[minmax(0,1fr)_auto] desk:items-center desk:p-6 desk:py-5 panel:grid-cols-[14.75rem_minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <h2 className="flex min-w-0 flex-wrap items-center gap-x-3.5 gap-y-2">
          <OrderTag
            number={card.number}
            looped={talks.some((talk) => talk.hasEntries)}
            href={hrefs.order(card.number)}
          />
          <StatusDot status={card.status} />
          {talks.some((talk) => talk.disputed) ? <DisputeChip /> : null}
        </h2>
        <p className="mt-2.5 flex flex-wrap gap-x-3 text-control">
          <span className="font-semibold">{formatMoney(card.total, card.currency, clock.locale)}</span>
          <Time date={card.placedAt} clock={clock} form="date" className="text-ink-2" />
        </p>
      </div>
      <div className="mt-3 overflow-hidden border-t border-dashed border-line pt-3 desk:order-last desk:col-span-2 desk:mt-4 panel:order-none panel:col-span-1 panel:mt-0 panel:border-0 panel:pt-0">
        <ul className="flex flex-wrap gap-x-6 gap-y-4 panel:-ml-5.75 panel:gap-x-5.5">
          {card.parts.map((part) => (
            <CardPart key={part.seller.slug} part={part} named={card.parts.length <= 2} />
          ))}
        </ul>
      </div>
      <div className="mt-4 desk:mt-0">
        <ContactLink {...contact(card, hrefs)} wide />
      </div>
    </article>
  );
}

/** One seller: straight to the thread. Several: to where one chooses. */
function contact(card: OrderCardView, hrefs: OrderHrefs) {
  const [only, ...others] = [...card.parts, ...card.former];
  const href = only && others.length === 0 ? hrefs.thread(card.number, only.seller.slug) : hrefs.messages(card.number);
  return { href, unread: card.unread };
}
