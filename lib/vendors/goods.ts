import { db } from "@/lib/db";
import { shownPicture } from "@/lib/picture";

/** One thing a vendor sells. `imageUrl` is https, or a drawing of our own; null shows initials. */
export type GoodView = { name: string; imageUrl: string | null };

const ORDERS = 1_000;
const CUSTOMERS = 3;
const MOST = 12;

/**
 * What at least 3 different customers bought of a vendor, as its newest 1,000 orders say, cancelled ones aside: the
 * last bought first, under its newest name and picture (PRODUCT 2). One thing is one SKU, or one name where there is
 * none. Never who bought, or how many. @param slug storable
 */
export async function provenGoods(slug: string): Promise<GoodView[]> {
  const rows = await db.$queryRaw<GoodView[]>`
    with shop as materialized (select id from vendor where slug = ${slug}),
    recent as materialized (
      select order_id, placed_at from order_vendor where vendor_id = (select id from shop)
      order by placed_at desc, order_id desc limit ${ORDERS}
    ),
    -- One order after the other, by its own index: a vendor may have sold millions of items.
    bought as (
      select item.*, recent.customer_id,
        row_number() over (order by recent.placed_at desc, recent.order_id, item.position) as place
      from (
        select recent.*, customer_id from recent, lateral (
          select customer_id from "order"
          where id = recent.order_id and lower(trim(status)) not in ('canceled', 'cancelled') offset 0
        ) as whose
      ) as recent, lateral (
        select sku, case when sku is null then name end as unnumbered, name, image_url, position from order_item
        where order_id = recent.order_id and vendor_id = (select id from shop) offset 0
      ) as item
    )
    select (array_agg(name order by place))[1] as name,
      (array_agg(image_url order by place) filter (where image_url is not null))[1] as "imageUrl"
    from bought group by sku, unnumbered having count(distinct customer_id) >= ${CUSTOMERS}
    order by min(place) limit ${MOST}`;
  return rows.map(({ name, imageUrl }) => ({ name, imageUrl: shownPicture(imageUrl) }));
}
