import { cx } from "@/components/ui/cx";
import { initials } from "@/lib/initials";
import type { ItemView } from "@/lib/orders/types";

type Pictured = Pick<ItemView, "name" | "imageUrl">;

/** A tile with the item's picture, else its initials. Pass `alone` where the name does not stand beside it. */
export function ItemPicture({
  item,
  alone = false,
  small = false,
  className,
}: {
  item: Pictured;
  alone?: boolean;
  /** 40 px where 48 do not fit. */
  small?: boolean;
  className?: string;
}) {
  const tile = cx(small ? "size-10" : "size-12", "shrink-0 overflow-hidden rounded-picture bg-sea-tint", className);
  if (item.imageUrl === null) {
    return (
      <span className={cx(tile, "inline-flex items-center justify-center text-control font-semibold text-sea")}>
        {alone ? <span className="sr-only">{item.name}</span> : null}
        <span aria-hidden="true">{initials(item.name)}</span>
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: pictures come from the store's own hosts; the server never fetches them.
    <img
      src={item.imageUrl}
      alt={alone ? item.name : ""}
      width={48}
      height={48}
      loading="lazy"
      decoding="async"
      referrerPolicy="no-referrer"
      className={cx(tile, "object-cover text-caption")}
    />
  );
}
