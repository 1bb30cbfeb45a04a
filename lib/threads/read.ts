import type { Viewer } from "@/lib/accounts/viewer";
import { notify } from "@/lib/bus";
import { db, type Tx } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";
import { NotFound } from "@/lib/refusal";
import { getStore } from "@/lib/settings/store";
import type { ThreadAddress } from "./address";
import { locate } from "./locate";
import { lowerUnread } from "./participants";
import { seenBy } from "./seen-by";

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
    const [thread] = await tx.$queryRaw<Locked[]>`
      select last_seq as "lastSeq", customer_id as "customerId", vendor_id as "vendorId", open_dispute_id as "openDisputeId"
      from thread where id = ${threadId}::uuid for no key update`;
    if (!thread) return;
    const upTo = Math.min(seq, thread.lastSeq);
    if (await lowerUnread(tx, threadId, viewer.userId, upTo)) await tell(tx, viewer, threadId, thread, upTo);
  });
}

type Locked = { lastSeq: number; customerId: string; vendorId: string | null; openDisputeId: string | null };

async function tell(tx: Tx, viewer: Viewer, id: string, thread: Locked, seq: number): Promise<void> {
  const { customerId, vendorId } = thread;
  const of = { thread: id, customer: customerId, vendor: vendorId };
  await tx.$executeRaw`
    with seen as (update thread set ${seenBy(viewer, thread, seq)} where id = ${id}::uuid)
    select ${notify({ is: "seen", ...of, by: viewer.userId, side: sideOf(viewer), seq })}`;
}
