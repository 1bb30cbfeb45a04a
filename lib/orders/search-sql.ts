import type { SellerViewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import type { Ask } from "@/lib/search";
import { type Asked, called, idsOf, numbered, oneMoreThan } from "@/lib/search-sql";

/** Which of these orders match, looked at one by one. */
export async function matchingOrders({ all, number }: Asked, ids: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select o.id from unnest(${ids}::uuid[]) as walked(id) join "order" o using (id)
    where lower(o.number collate "C") like ${number}::text
      or (select u.name_words @@ ${all}::tsquery from "user" u where u.id = o.customer_id)`;
  return rows.map(({ id }) => id);
}

/**
 * The newest `take` orders of all that match, by the indexes of names and numbers; null when one of these finds more than
 * `most`. Narrowed to the viewer's to have fewer of them: what the viewer may see is decided where they are loaded.
 */
export async function indexedOrders(viewer: SellerViewer, asked: Asked, { most, take }: Ask): Promise<string[] | null> {
  const limit = oneMoreThan(most);
  const seen =
    viewer.as === "vendor"
      ? Prisma.sql`exists (
          select 1 from order_vendor v where v.order_id = o.id and v.vendor_id = any(${viewer.vendorIds}::uuid[]))`
      : Prisma.sql`true`;
  const statement = Prisma.sql`
    with customer as materialized (${called(asked, limit)}),
    "number" as materialized (${numbered(asked, limit)}),
    found as (
      select o.id, o.placed_at as at from "number" join "order" o using (id) where ${seen}
      union select o.id, o.placed_at from customer join "order" o on o.customer_id = customer.id where ${seen}
    ), places as (
      select greatest((select count(*) from customer), (select count(*) from "number"))::int as places
    )
    select places, id from places left join (
      select id, at from found order by at desc, id desc limit ${take}::int
    ) as newest on true order by at desc, id desc`;
  return idsOf(statement, most);
}
