import { Prisma, type Tx } from "@/lib/db";
import type { EntryKind, Side } from "./types";

type Thread = {
  id: string;
  customerId: string;
  vendorId: string | null;
  lastSeq: number;
  openDisputeId: string | null;
};

/**
 * Makes everybody a participant to whom a thread's next entry is addressed: the customer; the vendor's staff or the
 * store's admins; and, while a vendor's thread is disputed, the admins too, from the dispute's opening on. Who joins
 * starts with what is there as read, and so does an admin who was here for an earlier dispute (PRODUCT 3).
 */
export async function addressParticipants(tx: Tx, thread: Thread, kind: EntryKind): Promise<void> {
  const { id, customerId, lastSeq } = thread;
  await tx.$executeRaw`
    insert into participant (thread_id, user_id, side, vendor_id, last_read_seq)
    select ${id}::uuid, person.user_id, person.side, person.vendor_id, ${lastSeq}
    from (
      select ${customerId}::uuid as user_id, 'customer'::side as side, null::uuid as vendor_id
      union all (${sellersOf(thread, kind)})
    ) as person (user_id, side, vendor_id)
    where person.side = 'customer' or person.user_id <> ${customerId}::uuid
    on conflict (thread_id, user_id) do update
      set until_seq = null, last_read_seq = excluded.last_read_seq, unread = 0
      where participant.until_seq is not null and participant.side = excluded.side`;
}

function sellersOf({ vendorId, openDisputeId }: Thread, kind: EntryKind): Prisma.Sql {
  const admins = Prisma.sql`select id, 'store'::side, null::uuid from "user" where is_admin`;
  if (!vendorId) return admins;
  // Held: who leaves the shop at this moment leaves before us, or after.
  const staff = Prisma.sql`select * from (
    select user_id, 'vendor'::side, vendor_id from staff where vendor_id = ${vendorId}::uuid for key share) as held`;
  return openDisputeId || kind === "dispute_opened" ? Prisma.sql`${staff} union all (${admins})` : staff;
}

/** The dispute of a vendor's thread is closed: after this entry none is addressed to the admins, who keep what is unread. */
export async function leaveAfterDispute(tx: Tx, threadId: string, seq: number): Promise<void> {
  await tx.participant.updateMany({ where: { threadId, side: "store", untilSeq: null }, data: { untilSeq: seq } });
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
    where thread_id = ${threadId}::uuid and until_seq is null`;
}

/**
 * Somebody has seen a thread up to `seq`: what came later stays unread, and nothing is ever unread again by it.
 * The caller holds the thread's row lock, so that no entry comes in between. @returns whether that was news
 */
export async function lowerUnread(tx: Tx, threadId: string, userId: string, seq: number): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update participant set last_read_seq = ${seq}, unread = (
      select count(*) from entry
      where entry.thread_id = participant.thread_id and entry.seq > ${seq} and entry.side <> participant.side
        and (participant.until_seq is null or entry.seq <= participant.until_seq))
    where thread_id = ${threadId}::uuid and user_id = ${userId}::uuid and last_read_seq < ${seq}`;
  return changed > 0;
}
