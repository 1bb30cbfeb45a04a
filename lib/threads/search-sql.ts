import type { SellerViewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import type { Sought } from "@/lib/search";
import { newestOf } from "@/lib/search-sql";

/**
 * Which of these threads match. Read thread by thread through primary keys and (thread_id, seq): "is true" keeps
 * PostgreSQL from asking the whole index of words about each thread.
 */
export async function matchingThreads({ text, number }: Sought, ids: string[]): Promise<Set<string>> {
  const numbered = Prisma.sql`or (
    select lower(o.number collate "C") like ${number}::text from "order" o where o.id = t.order_id)`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select t.id from unnest(${ids}::uuid[]) as walked(id) join thread t using (id)
    where (select true from entry e where e.thread_id = t.id and (e.words @@ search_query(${text})) is true limit 1)
      or (select u.name_words @@ search_query(${text}) from "user" u where u.id = t.customer_id)
      or t.vendor_id in (select v.id from vendor v where v.name_words @@ search_query(${text}))
      ${number ? numbered : Prisma.empty}`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * The newest `take` threads of all that match, by the indexes of words, names and numbers; null when more than `most`
 * places match. Narrowed to the viewer's to have fewer of them: what the viewer may see is decided where they are loaded.
 */
export async function indexedThreads(
  viewer: SellerViewer,
  { text, number }: Sought,
  most: number | null,
  take: number,
): Promise<string[] | null> {
  const theirs = viewer.as === "vendor" ? Prisma.sql`and t.vendor_id = any(${viewer.vendorIds}::uuid[])` : Prisma.empty;
  const thread = Prisma.sql`t.id, t.last_entry_at as at`;
  const seen = Prisma.sql`t.last_seq > 0 and t.customer_id <> ${viewer.userId}::uuid ${theirs}`;
  return newestOf(
    Prisma.sql`
      select ${thread} from entry e join thread t on t.id = e.thread_id
        where e.words @@ search_query(${text}) and ${seen}
      union all select ${thread} from "user" u join thread t on t.customer_id = u.id
        where u.name_words @@ search_query(${text}) and ${seen}
      union all select ${thread} from vendor v join thread t on t.vendor_id = v.id
        where v.name_words @@ search_query(${text}) and ${seen}
      union all select ${thread} from "order" o join thread t on t.order_id = o.id
        where lower(o.number collate "C") like ${number}::text and ${seen}`,
    most,
    take,
  );
}
