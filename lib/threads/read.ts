import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/refusal";
import { getStore } from "@/lib/settings/store";
import type { ThreadAddress } from "./address";
import { locate } from "./locate";
import { lowerUnread } from "./participants";

/**
 * The viewer has seen a thread up to `seq` (PRODUCT 3): those entries are read, anything newer stays as it is. Twice,
 * late or out of order changes nothing more. @throws NotFound if the thread does not exist for the viewer
 */
export async function markRead(viewer: Viewer, at: ThreadAddress, seq: number): Promise<void> {
  const store = await getStore();
  const place = await locate(viewer, at, store);
  if (!place) throw new NotFound("thread");
  const { threadId } = place;
  if (!threadId) return;
  await db.$transaction(async (tx) => {
    const [thread] = await tx.$queryRaw<{ lastSeq: number }[]>`
      select last_seq as "lastSeq" from thread where id = ${threadId}::uuid for no key update`;
    await lowerUnread(tx, threadId, viewer.userId, Math.min(seq, thread?.lastSeq ?? 0));
  });
}
