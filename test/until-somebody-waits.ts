import { db } from "@/lib/db";

/** Resolves once a statement in this database waits for what another transaction holds. */
export async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await db.$queryRaw<unknown[]>`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    if (waiting.length > 0) return;
  }
}
