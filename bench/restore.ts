import type pg from "pg";

/** Everything that is filled in was written before; whatever runs write is newer. */
const FILLED = "timestamptz '2026-07-15'";

/** Takes back what runs posted, so that the next one finds what was filled. */
export async function restore(db: pg.Client): Promise<void> {
  await db.query("begin");
  await db.query(`
    create temporary table posted on commit drop as
      select thread.id, new.since, old.seq, old.at from thread
        cross join lateral (select min(seq) as since from entry where thread_id = thread.id and created_at > ${FILLED}) new
        cross join lateral (select seq, created_at as at from entry where thread_id = thread.id and seq < new.since
          order by seq desc limit 1) old
      where last_entry_at > ${FILLED};
    delete from delivery where entry_id in (select entry.id from entry join posted on thread_id = posted.id and entry.seq >= since);
    delete from entry using posted where thread_id = posted.id and entry.seq >= since;
    update thread set last_seq = seq, last_entry_at = at, awaiting_since = null from posted where posted.id = thread.id;
    update participant set last_read_seq = seq, unread = 0 from posted where thread_id = posted.id;
    delete from throttle;
    delete from graphile_worker._private_jobs`);
  await db.query("commit");
}
