import { db, Prisma, type Tx } from "./db";

export type Limit = { count: number; seconds: number };

/**
 * Counts one attempt at `key`, at once and across processes, in windows that start with the first attempt.
 * @returns the seconds to wait when the limit is exceeded by this attempt, else 0
 */
export async function countAttempt(key: string, limit: Limit, tx: Tx = db): Promise<number> {
  const [row] = await tx.$queryRaw<Attempt[]>`${attemptSql(key, limit.seconds)}`;
  return waitOf(row, limit.count);
}

export type Attempt = { count: number; wait: number };

/** The same as a part of another statement: one Attempt. */
export function attemptSql(key: string, seconds: number): Prisma.Sql {
  return Prisma.sql`
    insert into throttle (key, count, reset_at) values (${key}, 1, now() + make_interval(secs => ${seconds}::int))
    on conflict (key) do update set
      count = case when throttle.reset_at <= now() then 1 else throttle.count + 1 end,
      reset_at = case when throttle.reset_at <= now() then excluded.reset_at else throttle.reset_at end
    returning count, ceil(extract(epoch from reset_at - now()))::int as wait`;
}

/** @param limit of attempts in the window @returns the seconds to wait, or 0 */
export function waitOf(attempt: Attempt | undefined, limit: number): number {
  return attempt && attempt.count > limit ? Math.max(1, attempt.wait) : 0;
}

/** Takes back one attempt that turned out not to count. */
export async function giveBackAttempt(key: string): Promise<void> {
  await db.$executeRaw`update throttle set count = count - 1 where key = ${key} and count > 0 and reset_at > now()`;
}

/** Forgets what has run out. Run now and then. */
export async function sweepThrottle(): Promise<void> {
  await db.$executeRaw`delete from throttle where reset_at < now()`;
}
