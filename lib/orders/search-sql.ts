import type { SellerViewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import type { Sought } from "@/lib/search";
import { newestOf } from "@/lib/search-sql";

/** Which of these orders match, looked at one by one. */
export async function matchingOrders({ text, number }: Sought, ids: string[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select o.id from unnest(${ids}::uuid[]) as walked(id) join "order" o using (id)
    where lower(o.number collate "C") like ${number}::text
      or (select u.name_words @@ search_query(${text}) from "user" u where u.id = o.customer_id)`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * The newest `take` orders of all that match, by the indexes of names and numbers; null when more than `most` do.
 * Narrowed to the viewer's to have fewer of them: what the viewer may see is decided where they are loaded.
 */
export async function indexedOrders(
  viewer: SellerViewer,
  { text, number }: Sought,
  most: number | null,
  take: number,
): Promise<string[] | null> {
  const order = Prisma.sql`o.id, o.placed_at as at`;
  const seen =
    viewer.as === "vendor"
      ? Prisma.sql`exists (
          select 1 from order_vendor v where v.order_id = o.id and v.vendor_id = any(${viewer.vendorIds}::uuid[]))`
      : Prisma.sql`true`;
  return newestOf(
    Prisma.sql`
      select ${order} from "order" o where lower(o.number collate "C") like ${number}::text and ${seen}
      union all select ${order} from "user" u join "order" o on o.customer_id = u.id
        where u.name_words @@ search_query(${text}) and ${seen}`,
    most,
    take,
  );
}
