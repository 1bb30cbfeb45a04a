import type { Db } from "./people";

type Person = { id: string };
type Fields = {
  id?: string;
  /** Null: a conversation about no order. */
  orderId: string | null;
  customer: Person;
  shop: Person;
  /** Who writes for the shop. */
  keeper: Person;
  /** From the first on, the last a moment ago; each side has the other's unread. */
  says: [side: "customer" | "vendor", text: string][];
};

let count = 0;

/** A thread of a customer with a shop, as if it had been written in the application. @returns its id */
export async function newThread(db: Db, { orderId, customer, shop, keeper, says, ...given }: Fields): Promise<string> {
  const entries = says.map(([side, text], index) => ({
    ...{ seq: index + 1, kind: "message" as const, side, text, sendKey: `new thread ${++count}` },
    authorId: side === "customer" ? customer.id : keeper.id,
  }));
  const unread = (side: string) => says.filter(([it]) => it !== side).length;
  const { id } = await db.thread.create({
    data: {
      ...{ ...given, orderId, customerId: customer.id, vendorId: shop.id },
      ...{ lastSeq: says.length, lastEntryAt: new Date(), awaitingSince: new Date() },
      entries: { create: entries },
      participants: {
        create: [
          { userId: customer.id, side: "customer", unread: unread("customer") },
          { userId: keeper.id, side: "vendor", vendorId: shop.id, unread: unread("vendor") },
        ],
      },
    },
  });
  return id;
}

/**
 * Sees to it that a thread has an open dispute of its customer's, or none, whatever it had.
 * @returns the open one's id; null: none
 */
export async function setDisputed(db: Db, threadId: string, reason: string | null): Promise<string | null> {
  const { customerId, vendorId, lastSeq } = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
  const closed = { closedAt: new Date(), closedById: customerId, closedSide: "customer" as const };
  await db.dispute.updateMany({
    where: { threadId, closedAt: null },
    data: { ...closed, closeSeq: lastSeq + 1 },
  });
  if (reason === null) {
    await db.thread.update({ where: { id: threadId }, data: { openDisputeId: null } });
    return null;
  }
  const seq = lastSeq + 1;
  const entry = await db.entry.create({
    data: {
      ...{ threadId, seq, kind: "dispute_opened", side: "customer", authorId: customerId, text: reason },
      sendKey: `new thread ${++count}`,
    },
  });
  const opened = { openedAt: new Date(), openedById: customerId, openedSide: "customer" as const };
  const { id } = await db.dispute.create({
    data: { threadId, vendorId, reasonId: entry.id, openSeq: seq, ...opened },
  });
  await db.thread.update({ where: { id: threadId }, data: { lastSeq: seq, openDisputeId: id } });
  return id;
}
