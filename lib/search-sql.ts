import { db, Prisma } from "./db";

/**
 * The newest `take` ids, each once, of the places a statement finds; null when there are more places than `most` (null:
 * there may be any number). @param places gives `id` and `at`
 */
export async function newestOf(places: Prisma.Sql, most: number | null, take: number): Promise<string[] | null> {
  const limit = most === null ? Prisma.empty : Prisma.sql`limit ${most + 1}::int`;
  // Materialized: planned to be read to its end, by its indexes, though the reading may stop before.
  const rows = await db.$queryRaw<{ id: string; places: number }[]>`
    with place as materialized (${places}), found as materialized (select id, at from place ${limit})
    select id, (select count(*)::int from found) as places from (select distinct id, at from found) as each
    order by at desc, id desc limit ${take}::int`;
  return most !== null && rows[0] && rows[0].places > most ? null : rows.map(({ id }) => id);
}
