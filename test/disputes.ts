import { db } from "@/lib/db";
import { raiseUnread } from "./unread";

/** Opens a dispute on a thread as the application would: entry, dispute, the thread's note of it. @returns its id */
export async function openDispute(
  thread: { id: string; vendorId: string | null; customerId: string },
  { by, reason = "It is broken.", at = new Date() }: { by?: { id: string }; reason?: string; at?: Date } = {},
): Promise<string> {
  return db.$transaction(async (tx) => {
    const { lastSeq } = await tx.thread.findUniqueOrThrow({ where: { id: thread.id } });
    const who = { authorId: by?.id ?? thread.customerId, side: by ? ("store" as const) : ("customer" as const) };
    const entry = await tx.entry.create({
      data: {
        ...who,
        threadId: thread.id,
        seq: lastSeq + 1,
        kind: "dispute_opened",
        text: reason,
        sendKey: `dispute ${thread.id} ${lastSeq}`,
        createdAt: at,
      },
    });
    await raiseUnread(tx, thread.id, who.side, entry.seq);
    const { id } = await tx.dispute.create({
      data: {
        threadId: thread.id,
        vendorId: thread.vendorId,
        reasonId: entry.id,
        openSeq: entry.seq,
        openedAt: at,
        openedById: who.authorId,
        openedSide: who.side,
      },
    });
    await tx.thread.update({
      where: { id: thread.id },
      data: { openDisputeId: id, lastSeq: entry.seq, lastEntryAt: at },
    });
    return id;
  });
}

/** Closes it, by an admin or, unless told, by the customer. */
export async function closeDispute(id: string, { by, at = new Date() }: { by?: { id: string }; at?: Date } = {}) {
  await db.$transaction(async (tx) => {
    const { thread } = await tx.dispute.findUniqueOrThrow({ where: { id }, include: { thread: true } });
    const [closedById, closedSide] = by ? [by.id, "store" as const] : [thread.customerId, "customer" as const];
    const seq = thread.lastSeq + 1;
    const entry = {
      threadId: thread.id,
      seq,
      kind: "dispute_closed" as const,
      text: "",
      sendKey: `close ${id} ${seq}`,
    };
    await tx.entry.create({ data: { ...entry, authorId: closedById, side: closedSide, createdAt: at } });
    await raiseUnread(tx, thread.id, closedSide, seq);
    await tx.thread.update({ where: { id: thread.id }, data: { openDisputeId: null, lastSeq: seq, lastEntryAt: at } });
    await tx.dispute.update({ where: { id }, data: { closeSeq: seq, closedAt: at, closedById, closedSide } });
  });
}
