import type { SellerViewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import { CANDIDATES, type Sought } from "@/lib/search";

/** Which of these orders match, looked at one by one. */
export async function matchingOrders({ text, number }: Sought, ids: string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select o.id from unnest(${ids}::uuid[]) as walked(id) join "order" o using (id)
    where lower(o.number collate "C") like ${number}::text
      or (select u.name_words @@ search_query(${text}) from "user" u where u.id = o.customer_id)`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * All orders that match, newest first, by the indexes of names and numbers. Narrowed to the viewer's to have fewer of
 * them: what the viewer may see is decided where they are loaded.
 */
export async function indexedOrders(viewer: SellerViewer, { text, number }: Sought): Promise<string[]> {
  const order = Prisma.sql`o.id, o.placed_at`;
  const seen =
    viewer.as === "vendor"
      ? Prisma.sql`exists (
          select 1 from order_vendor v where v.order_id = o.id and v.vendor_id = any(${viewer.vendorIds}::uuid[]))`
      : Prisma.sql`true`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from (
      select ${order} from "order" o where lower(o.number collate "C") like ${number}::text and ${seen}
      union select ${order} from "user" u join "order" o on o.customer_id = u.id
        where u.name_words @@ search_query(${text}) and ${seen}
    ) as found order by placed_at desc, id desc limit ${CANDIDATES}::int`;
  return rows.map(({ id }) => id);
}
