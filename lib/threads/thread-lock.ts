import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/accounts/viewer";
import { filesOf } from "@/lib/attachments/attach";
import type { FileView } from "@/lib/attachments/types";
import { KEPT, Prisma, type Tx } from "@/lib/db";
import type { Place } from "./locate";
import { type Send, sendKeySql } from "./send-key";

/** A thread under its row lock. `now` is the entry's time: never before the one of the entry before it. */
export type LockedThread = {
  id: string;
  customerId: string;
  vendorId: string | null;
  lastSeq: number;
  awaitingSince: Date | null;
  openDisputeId: string | null;
  now: Date;
  /** By what the send is known again; empty where it is not. */
  sendKey: string;
  /** What is about to be sent hangs already. `createdAt` as JSON has it. */
  sent: { entryId: string; seq: number; createdAt: string; files: FileView[] } | null;
};

/**
 * Locks a thread's row, under which `seq` is given; the thread is made if need be. Two first entries make one thread.
 * @param send what is about to be sent: `sent` says whether it was before. What is sent at this very moment is not seen:
 * then the entry's unique key begins all of it anew
 */
export async function lockThread(tx: Tx, place: Place, viewer: Viewer, send: Send | null): Promise<LockedThread> {
  const id = place.threadId ?? (await makeThread(tx, place));
  const [thread] = await tx.$queryRaw<LockedThread[]>`${KEPT}${lockSql(Prisma.sql`t.id = ${id}::uuid`, viewer, send)}`;
  if (!thread) throw new Error("the thread was found and is not there");
  return thread;
}

/** The same as SQL: one LockedThread. @param which says of the row "t" that it is the one */
export function lockSql(which: Prisma.Sql, viewer: Viewer, send: Send | null): Prisma.Sql {
  const key = send ? sendKeySql(send, Prisma.sql`t.id`) : Prisma.sql`''`;
  return Prisma.sql`
    select t.id, t.customer_id as "customerId", t.vendor_id as "vendorId", t.last_seq as "lastSeq",
      t.awaiting_since as "awaitingSince", t.open_dispute_id as "openDisputeId",
      greatest(clock_timestamp(), t.last_entry_at) as now, key as "sendKey", (
        select json_build_object('entryId', id, 'seq', seq, 'createdAt', created_at,
          'files', ${filesOf(Prisma.sql`entry.id`)}) from entry
        where author_id = ${viewer.userId}::uuid and send_key = key) as sent
    from thread t cross join lateral (select ${key} as key) as send where ${which} for no key update of t`;
}

async function makeThread(tx: Tx, { order, customerId, seller }: Place): Promise<string> {
  const { vendorId } = seller;
  await tx.$executeRaw`
    insert into thread (id, order_id, customer_id, vendor_id)
    values (${randomUUID()}::uuid, ${order?.id ?? null}::uuid, ${customerId}::uuid, ${vendorId}::uuid)
    on conflict do nothing`;
  const which = order ? { orderId: order.id, vendorId } : { orderId: null, customerId, vendorId };
  return (await tx.thread.findFirstOrThrow({ where: which, select: { id: true } })).id;
}
