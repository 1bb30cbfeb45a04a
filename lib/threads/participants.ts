import { Prisma, type Tx } from "@/lib/db";
import type { Side } from "./types";

type Thread = { id: string; customerId: string; vendorId: string | null; lastSeq: number };

/**
 * Makes everybody a participant to whom a thread's entries are addressed: the customer, and the vendor's staff or the
 * store's admins. Who joins late starts with what is there as read (PRODUCT 3).
 */
export async function addressParticipants(tx: Tx, thread: Thread): Promise<void> {
  const { id, customerId, vendorId, lastSeq } = thread;
  const sellers = vendorId
    ? Prisma.sql`select user_id, 'vendor'::side, vendor_id from staff where vendor_id = ${vendorId}::uuid`
    : Prisma.sql`select id, 'store'::side, null::uuid from "user" where is_admin`;
  await tx.$executeRaw`
    insert into participant (thread_id, user_id, side, vendor_id, last_read_seq)
    select ${id}::uuid, person.user_id, person.side, person.vendor_id, ${lastSeq}
    from (
      select ${customerId}::uuid as user_id, 'customer'::side as side, null::uuid as vendor_id
      union all (${sellers})
    ) as person (user_id, side, vendor_id)
    where person.side = 'customer' or person.user_id <> ${customerId}::uuid
    on conflict do nothing`;
}

/**
 * An entry of `authorSide` with this `seq` came: unread for every participant of the other sides; those of its own side
 * who had read everything still have, so that lastReadSeq never lags behind what nobody has to read.
 */
export async function raiseUnread(tx: Tx, threadId: string, authorSide: Side, seq: number): Promise<void> {
  await tx.$executeRaw`
    update participant set
      unread = case when side = ${authorSide}::side then unread else unread + 1 end,
      last_read_seq = case when side = ${authorSide}::side and unread = 0 then ${seq} else last_read_seq end
    where thread_id = ${threadId}::uuid`;
}

/**
 * Somebody has seen a thread up to `seq`: what came later stays unread, and nothing is ever unread again by it.
 * The caller holds the thread's row lock, so that no entry comes in between.
 */
export async function lowerUnread(tx: Tx, threadId: string, userId: string, seq: number): Promise<void> {
  await tx.$executeRaw`
    update participant set last_read_seq = ${seq}, unread = (
      select count(*) from entry
      where entry.thread_id = participant.thread_id and entry.seq > ${seq} and entry.side <> participant.side)
    where thread_id = ${threadId}::uuid and user_id = ${userId}::uuid and last_read_seq < ${seq}`;
}
