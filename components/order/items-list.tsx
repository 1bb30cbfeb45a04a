import { formatMoney } from "@/lib/format";
import type { ItemView } from "@/lib/orders/types";
import { ItemPicture } from "./item-picture";

/** Items with picture, count, price and sum. `sku` is for sellers. */
export function ItemsList({
  items,
  currency,
  locale,
  sku = false,
}: {
  items: ItemView[];
  currency: string;
  locale: string;
  sku?: boolean;
}) {
  return (
    <ul className="flex flex-col gap-3">
      {items.map((item) => (
        <li key={item.id} className="flex items-center gap-3">
          <ItemPicture item={item} />
          <div className="min-w-0 flex-1">
            <p className="text-control font-semibold">{item.name}</p>
            <p className="text-small text-ink-2">
              {sku && item.sku ? `${item.sku}, ` : ""}
              {item.quantity} × {formatMoney(item.unitPrice, currency, locale)}
            </p>
          </div>
          <p className="shrink-0 text-control">{formatMoney(item.lineTotal, currency, locale)}</p>
        </li>
      ))}
    </ul>
  );
}
