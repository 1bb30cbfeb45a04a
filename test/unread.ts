import type { Tx } from "@/lib/db";
import type { Side } from "@/lib/threads/types";

/** An entry of this side came, by a test's own hand: unread for the thread's participants of the other sides. */
export async function raiseUnread(tx: Tx, threadId: string, authorSide: Side, seq: number): Promise<void> {
  await tx.$executeRaw`
    update participant set
      unread = case when side = ${authorSide}::side then unread else unread + 1 end,
      last_read_seq = case when side = ${authorSide}::side and unread = 0 then ${seq} else last_read_seq end
    where thread_id = ${threadId}::uuid and until_seq is null`;
}
