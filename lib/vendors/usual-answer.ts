import { db, Prisma } from "@/lib/db";

/** So many answers say something (PRODUCT 2), and so many of the newest are looked at. */
const ENOUGH = 5;
const NEWEST = 50;

/**
 * How long a vendor's customers usually wait for an answer: the median of its newest 50, in seconds; null after fewer
 * than 5. Asked by id: of a vendor that is still to be found PostgreSQL does not know how many answers it has, and would
 * sort them all.
 */
export async function usualAnswer(vendorId: string): Promise<number | null> {
  const [row] = await db.$queryRaw<{ seconds: number | null }[]>`select ${usualAnswerSql(vendorId)} as seconds`;
  return row?.seconds ?? null;
}

/** The same as a value in a statement that asks more. */
export function usualAnswerSql(vendorId: string): Prisma.Sql {
  return Prisma.sql`(
    select case when count(*) >= ${ENOUGH} then percentile_disc(0.5) within group (order by waited_seconds) end
    from (
      select waited_seconds from answer
      where vendor_id = ${vendorId}::uuid order by answered_at desc limit ${NEWEST}
    ) as newest)`;
}
