import type pg from "pg";
import { SCENE } from "./scene.ts";

/** Takes back what a run posted, so that the next one finds what was filled. */
export async function restoreScene(db: pg.Client): Promise<void> {
  const { writerThread, writerMessages } = SCENE;
  const posted = `select id from entry where thread_id = '${writerThread}' and seq > ${writerMessages}`;
  await db.query(`
    delete from delivery where entry_id in (${posted});
    delete from entry where thread_id = '${writerThread}' and seq > ${writerMessages};
    update thread set last_seq = ${writerMessages}, awaiting_since = null,
      last_entry_at = (select max(created_at) from entry where thread_id = thread.id) where id = '${writerThread}';
    update participant set last_read_seq = ${writerMessages}, unread = 0 where thread_id = '${writerThread}';
    delete from throttle`);
}
