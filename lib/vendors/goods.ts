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
    bought as (
      select item.sku, case when item.sku is null then item.name end as unnumbered, item.name, item.image_url,
        "order".customer_id, row_number() over (order by recent.placed_at desc, recent.order_id, item.position) as place
      from recent join "order" on "order".id = recent.order_id
      join order_item as item on item.order_id = recent.order_id and item.vendor_id = (select id from shop)
      where lower(trim("order".status)) not in ('canceled', 'cancelled')
    )
    select (array_agg(name order by place))[1] as name,
      (array_agg(image_url order by place) filter (where image_url is not null))[1] as "imageUrl"
    from bought group by sku, unnumbered having count(distinct customer_id) >= ${CUSTOMERS}
    order by min(place) limit ${MOST}`;
  return rows.map(({ name, imageUrl }) => ({ name, imageUrl: shownPicture(imageUrl) }));
}
