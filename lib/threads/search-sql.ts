import type { SellerViewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import type { Ask, Looked } from "@/lib/search";
import { type Asked, called, idsOf, numbered, oneMoreThan } from "@/lib/search-sql";

/** Of a longer thread so many of the newest messages are looked at first. */
const DEPTH = 500;

/** How many of the newest messages of each of the first hundred threads are looked at for how frequent a word is. */
const NEWEST = 30;

/** And of all messages the first so many on every thousandth page, on so many pages at most: of a few thousand none. */
const ON_A_PAGE = 12;
const EVERY = 1_000;
const PAGES = 200;

/** A word that stands in more messages than this of those looked at is not looked for by index. */
const OFTEN = 3;

/**
 * Which of these threads match. Read thread by thread through primary keys and (thread_id, seq): "is true" keeps
 * PostgreSQL from asking the whole index of words about each thread. @param whole all of every thread, else a very long
 * one's newest messages alone: it is open then, if they do not match
 */
export async function lookAtThreads({ all, number }: Asked, ids: string[], whole: boolean): Promise<Looked> {
  const orNumbered = Prisma.sql`or (
    select lower(o.number collate "C") like ${number}::text from "order" o where o.id = t.order_id)`;
  const from = whole ? Prisma.empty : Prisma.sql`and e.seq > t.last_seq - ${DEPTH}::int`;
  // Lateral, with a limit: threads are looked up one by one. Materialized: what is asked twice is looked at once.
  const rows = await db.$queryRaw<{ id: string; matches: boolean }[]>`
    with looked as materialized (
      select t.id, t.last_seq, coalesce(
        (select true from entry e where e.thread_id = t.id ${from} and (e.words @@ ${all}::tsquery) is true limit 1)
        or (select u.name_words @@ ${all}::tsquery from "user" u where u.id = t.customer_id)
        or t.vendor_id in (select v.id from vendor v where v.name_words @@ ${all}::tsquery)
        ${number ? orNumbered : Prisma.empty}, false) as matches
      from unnest(${ids}::uuid[]) as walked(id) cross join lateral (
        select id, last_seq, customer_id, vendor_id, order_id from thread where thread.id = walked.id limit 1
      ) as t
    )
    select id, matches from looked where matches or (not ${whole}::boolean and last_seq > ${DEPTH}::int)`;
  const those = (matches: boolean) => rows.filter((row) => row.matches === matches).map(({ id }) => id);
  return { found: those(true), open: those(false) };
}

/**
 * The newest `take` threads of all that match, by the indexes of words, names and numbers; null when one of these has
 * more than `most` places to look at. Narrowed to the viewer's to have fewer of them: what the viewer may see is decided
 * where they are loaded.
 */
export async function indexedThreads(viewer: SellerViewer, asked: Asked, ask: Ask): Promise<string[] | null> {
  const { most, take } = ask;
  const rarest = await rarestTerm(asked, ask.sample);
  if (rarest.seen > OFTEN && Number.isFinite(most)) return null;
  const theirs = viewer.as === "vendor" ? Prisma.sql`and t.vendor_id = any(${viewer.vendorIds}::uuid[])` : Prisma.empty;
  const seen = Prisma.sql`t.last_seq > 0 and t.customer_id <> ${viewer.userId}::uuid ${theirs}`;
  const limit = oneMoreThan(most);
  const few = Prisma.sql`(select places <= ${Math.min(most, 2_147_483_647)}::int from places)`;
  // Materialized: each is planned to be read to its end, by its index, though the reading may stop before. Lateral:
  // threads are looked up one by one.
  const statement = Prisma.sql`
    with said as materialized (
      select thread_id, (words @@ ${asked.all}::tsquery) is true as whole from entry
      where words @@ ${rarest.term}::tsquery
    ), place as materialized (select thread_id, whole from said ${limit}),
    customer as materialized (${called(asked, limit)}),
    "number" as materialized (${numbered(asked, limit)}),
    places as (
      select greatest((select count(*) from place), (select count(*) from customer), (select count(*) from "number"))::int as places
    ), found as (
      select t.id, t.at from (
        select distinct thread_id from place where whole and ${few}
      ) as place cross join lateral (
        select t.id, t.last_entry_at as at from thread t where t.id = thread_id and ${seen} limit 1
      ) t
      union select t.id, t.last_entry_at from customer join thread t on t.customer_id = customer.id
        where ${seen} and ${few}
      union select t.id, t.last_entry_at from "number" join thread t on t.order_id = "number".id where ${seen} and ${few}
      union select t.id, t.at from vendor v cross join lateral (
        select t.id, t.last_entry_at as at from thread t where t.vendor_id = v.id and ${seen}
        order by t.last_entry_at desc, t.id desc limit ${take}::int
      ) t where v.name_words @@ ${asked.all}::tsquery
    )
    select places, id from places left join (
      select id, at from found order by at desc, id desc limit ${take}::int
    ) as newest on true order by at desc, id desc`;
  return idsOf(statement, most);
}

/**
 * The term of a search that is the rarest in these threads and here and there in all, and in how many of the messages looked
 * at it is. An index that looks for beginnings gathers everything that begins so: for a common word beside a rare one half a
 * million places for nothing. Here and there, since the newest threads may be of one kind, like those of one day's mishap;
 * by the place on disk, since that costs the same however many messages there are.
 */
async function rarestTerm({ terms, all }: Asked, sample: string[]): Promise<{ term: string; seen: number }> {
  if (terms.length === 0) return { term: all, seen: 0 };
  const rows = await db.$queryRaw<{ term: string; seen: number }[]>`
    with looked as materialized (
      select newest.words from unnest(${sample}::uuid[]) as walked(id) cross join lateral (
        select e.words from entry e where e.thread_id = walked.id order by e.seq desc limit ${NEWEST}
      ) as newest
      union all select e.words from entry e where e.ctid = any(array(
        select format('(%s,%s)', nth * pages / most, item)::tid
        from (select pg_relation_size('entry') / current_setting('block_size')::int as pages) as size,
          lateral (select least(${PAGES}::int, pages / ${EVERY}::int) as most) as bound,
          generate_series(0, most - 1) as nth, generate_series(1, ${ON_A_PAGE}::int) as item
      ))
    )
    select term, (select count(*)::int from looked where words @@ term::tsquery) as seen
    from unnest(${terms}::text[]) as term order by seen, length(term) desc limit 1`;
  return rows[0] ?? { term: all, seen: 0 };
}
