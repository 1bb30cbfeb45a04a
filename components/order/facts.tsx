import { TextLink } from "@/components/ui/text-link";
import { type Clock, formatMoney } from "@/lib/format";
import type { OrderPart, OrderView } from "@/lib/orders/types";
import { ItemsList } from "./items-list";
import { OrderSteps } from "./steps";
import { SumRow } from "./totals-table";
import { TrackingList } from "./tracking-list";

/** Who reads: it words the items and the sum. */
export type Reader = "customer" | "vendor" | "store";

const words: Record<Reader, { items: string; total: string; link: string }> = {
  customer: { items: "Your items", total: "Whole order", link: "See the whole order" },
  vendor: { items: "Your items", total: "Your total", link: "See the order" },
  store: { items: "Items", total: "Whole order", link: "See the whole order" },
};

/** Steps and tracking; nothing where neither is known. */
export function Progress({ order, clock }: { order: OrderView; clock: Clock }) {
  return (
    <div className="flex flex-col gap-4 empty:hidden">
      <OrderSteps status={order.status} placedAt={order.placedAt} clock={clock} />
      <TrackingList tracking={order.tracking} />
    </div>
  );
}

/** The items of those parts, the sum the reader may see, and the way to the order. */
export function ItemsAndSum({
  order,
  parts,
  reader,
  orderHref,
  locale,
}: {
  order: OrderView;
  parts: OrderPart[];
  reader: Reader;
  orderHref: string;
  locale: string;
}) {
  const say = words[reader];
  return (
    <section className="flex flex-col gap-3">
      <h2 className={reader === "customer" ? "text-h2" : "text-control font-semibold"}>{say.items}</h2>
      {parts.map((part) => (
        <div key={part.seller.slug} className="flex flex-col gap-3">
          {parts.length > 1 ? <h3 className="text-small text-ink-2">{part.seller.name}</h3> : null}
          <ItemsList items={part.items} currency={order.currency} locale={locale} sku={reader !== "customer"} />
        </div>
      ))}
      <dl className="mt-1 flex flex-col gap-1.5 border-t border-dashed border-line pt-4 text-control">
        <SumRow words={say.total} sum={formatMoney(order.total, order.currency, locale)} strong />
      </dl>
      <p>
        <TextLink href={orderHref} className="reach text-control">
          {say.link}
        </TextLink>
      </p>
    </section>
  );
}
