import { ChevronDownIcon } from "@/components/ui/icons";
import { formatMoney } from "@/lib/format";
import { ItemPicture } from "./item-picture";
import { type OrderPanelProps, partsOf } from "./order-panel";
import { StatusDot } from "./status-dot";

/** The same order, folded above the thread where there is no room beside it. */
export function OrderStrip({ order, sellerSlug, clock, facts }: OrderPanelProps) {
  const pictures = partsOf(order, sellerSlug)
    .flatMap((part) => part.items)
    .slice(0, 2);
  const parcel = order.tracking[0];
  const words = parcel ? `${order.status.words}, ${parcel.carrier} ${parcel.number}` : order.status.words;
  return (
    <details className="group/strip border-b border-line bg-sheet panel:hidden">
      <summary className="flex min-h-15 list-none items-center gap-3 px-4 py-2 -outline-offset-3 hover:bg-sunk">
        <span className="flex shrink-0 -space-x-3.5">
          {pictures.map((item) => (
            <ItemPicture key={item.id} item={item} small className="border-2 border-sheet" />
          ))}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block truncate text-small">
            <span className="font-semibold">Order #{order.number}</span>{" "}
            <span className="text-ink-2">{formatMoney(order.total, order.currency, clock.locale)}</span>
          </span>
          <span className="flex min-w-0 [&>span]:text-small">
            <StatusDot status={{ ...order.status, words }} />
          </span>
        </span>
        <ChevronDownIcon className="shrink-0 transition-transform group-open/strip:rotate-180" />
      </summary>
      <div className="flex flex-col gap-5 border-t border-dashed border-line px-4 py-5">
        {facts.progress}
        {facts.items}
        {facts.customer}
      </div>
    </details>
  );
}
