import { db, Prisma } from "@/lib/db";
import { isStorable } from "@/lib/text";

/** So many answers say something (PRODUCT 2), and so many of the newest are looked at. */
const ENOUGH = 5;
const NEWEST = 50;

/**
 * How long a vendor's customers usually wait for an answer: the median of its newest 50, in seconds; null after fewer
 * than 5, and for whom there is no such vendor. @param slug anything at all
 */
export async function usualAnswer(slug: string): Promise<number | null> {
  if (!isStorable(slug)) return null;
  const vendor = Prisma.sql`(select id from vendor where slug = ${slug})`;
  const [row] = await db.$queryRaw<{ seconds: number | null }[]>`select ${usualAnswerSql(vendor)} as seconds`;
  return row?.seconds ?? null;
}

/** The same as a value in a statement that asks more. @param vendor SQL of its id */
export function usualAnswerSql(vendor: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select case when count(*) >= ${ENOUGH}
      then percentile_disc(0.5) within group (order by waited_seconds) end
    from (
      select waited_seconds from answer where vendor_id = ${vendor} order by answered_at desc limit ${NEWEST}
    ) as newest)`;
}
