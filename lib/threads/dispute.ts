import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/accounts/viewer";
import type { Tx } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";
import { Refusal } from "@/lib/refusal";
import { getStore } from "@/lib/settings/store";
import { mayDispute } from "./access";
import type { ThreadAddress } from "./address";
import { append, onThread } from "./append";
import { type Begun, begin } from "./begin";
import { closedSentence } from "./closed";
import { leaveAfterDispute } from "./participants";
import type { LockedThread } from "./thread-lock";

export const ALREADY_OPEN = "A dispute is already open.";
export const ALREADY_CLOSED = "This dispute is already closed.";
const NOT_BY_VENDORS = "Only the customer and the store open and close disputes. You can go on talking here.";

/** What became of it: the event's number in its thread. */
export type Disputed = { threadId: string; seq: number };

/**
 * Opens a dispute on a thread, which is made if there is none (PRODUCT 4): its row, the entry with the reason, and all
 * that follows from an entry, all or nothing. Of many at once exactly one opens.
 * @param shown the newest entry the page had shown
 * @throws NotFound if the thread does not exist for the viewer
 * @throws Refusal for vendors, on a thread closed to writing, and when one is open
 */
export async function openDispute(viewer: Viewer, at: ThreadAddress, text: string, shown: number): Promise<Disputed> {
  return atPlace(viewer, at, async (tx, { place, lock, mayAdd }) => {
    if (!place.writable) throw new Refusal(closedSentence(place));
    const thread = await lock();
    if (thread.openDisputeId) throw new Refusal(ALREADY_OPEN);
    mayAdd();
    const { entryId, seq } = await append(tx, viewer, thread, event("dispute_opened", text, shown));
    const { id } = await tx.dispute.create({
      data: {
        threadId: thread.id,
        vendorId: thread.vendorId,
        reasonId: entryId,
        openSeq: seq,
        openedAt: thread.now,
        openedById: viewer.userId,
        openedSide: sideOf(viewer),
      },
      select: { id: true },
    });
    await tx.thread.update({ where: { id: thread.id }, data: { openDisputeId: id }, select: { id: true } });
    return { threadId: thread.id, seq };
  });
}

/**
 * Closes a dispute, whoever opened it, also on a thread that is closed to writing (PRODUCT 4 and 5).
 * @param disputeId the one that was meant: another one opened meanwhile stays open
 * @throws NotFound if the thread does not exist for the viewer @throws Refusal for vendors, and when it is closed
 */
export async function closeDispute(viewer: Viewer, at: ThreadAddress, disputeId: string, shown: number) {
  return atPlace(viewer, at, async (tx, { place, lock, mayAdd }): Promise<Disputed> => {
    if (!place.threadId) throw new Refusal(ALREADY_CLOSED);
    const thread = await lock();
    if (thread.openDisputeId !== disputeId) throw new Refusal(ALREADY_CLOSED);
    mayAdd();
    const { seq } = await append(tx, viewer, thread, event("dispute_closed", "", shown));
    await note(tx, viewer, thread, disputeId, seq);
    if (thread.vendorId) await leaveAfterDispute(tx, thread.id, seq);
    return { threadId: thread.id, seq };
  });
}

async function atPlace(
  viewer: Viewer,
  at: ThreadAddress,
  act: (tx: Tx, begun: Begun) => Promise<Disputed>,
): Promise<Disputed> {
  const store = await getStore();
  return onThread(async (tx) => {
    const begun = await begin(tx, viewer, at, store, null);
    if (!mayDispute(viewer)) throw new Refusal(NOT_BY_VENDORS);
    return act(tx, begun);
  });
}

async function note(tx: Tx, viewer: Viewer, thread: LockedThread, id: string, closeSeq: number): Promise<void> {
  const closed = { closeSeq, closedAt: thread.now, closedById: viewer.userId, closedSide: sideOf(viewer) };
  await tx.dispute.update({ where: { id }, data: closed, select: { id: true } });
  await tx.thread.update({ where: { id: thread.id }, data: { openDisputeId: null }, select: { id: true } });
}

// No send is repeated here: the thread's own state says that it was done.
function event(kind: "dispute_opened" | "dispute_closed", text: string, shown: number) {
  return { kind, text, shown, sendKey: `${kind} ${randomUUID()}` };
}
