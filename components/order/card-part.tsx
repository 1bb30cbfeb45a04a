import type { ItemView, OrderPart } from "@/lib/orders/types";
import { ItemPicture } from "./item-picture";

const SHOWN = 5;

/** What was bought of one seller: pictures, or the picture and name of the only item where there is room (`named`). */
export function CardPart({ part, named }: { part: OrderPart; named: boolean }) {
  const [first, ...others] = part.items;
  const more = part.items.length - SHOWN;
  return (
    <li className="max-w-full min-w-0 border-line panel:border-l panel:pl-5.5">
      <p className="mb-2 truncate text-small text-ink-2" title={part.seller.name}>
        {part.seller.name}
      </p>
      {named && first && others.length === 0 ? (
        <div className="flex items-center gap-2.5">
          <Picture item={first} />
          <span className="line-clamp-2 min-w-0 max-w-80 text-control font-semibold">{first.name}</span>
        </div>
      ) : (
        <ul className="flex flex-wrap items-center gap-2.5">
          {part.items.slice(0, SHOWN).map((item) => (
            <li key={item.id} className="flex">
              <Picture item={item} alone />
            </li>
          ))}
          {more > 0 ? <li className="text-small text-ink-2">and {more} more</li> : null}
        </ul>
      )}
    </li>
  );
}

function Picture({ item, alone }: { item: ItemView; alone?: boolean }) {
  return (
    <span className="relative inline-flex shrink-0" title={alone ? item.name : undefined}>
      <ItemPicture item={item} alone={alone} />
      {item.quantity > 1 ? (
        <span className="absolute right-0.5 bottom-0.5 rounded-control bg-sheet px-1.5 text-caption font-semibold text-ink">
          × {item.quantity}
        </span>
      ) : null}
    </span>
  );
}
