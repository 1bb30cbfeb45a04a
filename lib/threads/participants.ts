import { Prisma, type Tx } from "@/lib/db";
import type { EntryKind, Side } from "./types";

type Thread = {
  id: string;
  customerId: string;
  vendorId: string | null;
  lastSeq: number;
  openDisputeId: string | null;
};

/** An entry that is about to hang as `seq`; its author's page had shown up to `shown`. */
type Coming = { kind: EntryKind; side: Side; authorId: string; seq: number; shown: number };

/**
 * Parts of the statement that hangs an entry (append.ts): whom it is addressed to, and what is unread by it (PRODUCT 3).
 * Addressed are the customer; the vendor's staff or the store's admins; and, while a vendor's thread is disputed, the
 * admins too, from the dispute's opening on. Who joins starts with what is there as read, and so does an admin who was
 * here for an earlier dispute. The author has read what they were shown. Then it is unread for every participant of the
 * other sides; those of its own side who had read everything still have, so that lastReadSeq never lags behind what
 * nobody has to read. The caller holds the thread's row.
 */
export function addressSql(thread: Thread, entry: Coming): Prisma.Sql {
  const { id, customerId, lastSeq } = thread;
  const { kind, side, authorId, seq, shown } = entry;
  return Prisma.sql`
    addressed as materialized (
      select person.* from (
        select ${customerId}::uuid, 'customer'::side, null::uuid
        union all (${sellersOf(thread, kind)})
      ) as person (user_id, side, vendor_id)
      where person.side = 'customer' or person.user_id <> ${customerId}::uuid
    ), joined as (
      insert into participant (thread_id, user_id, side, vendor_id, last_read_seq, unread)
      select ${id}::uuid, user_id, side, vendor_id,
        case when side = ${side}::side then ${seq}::int else ${lastSeq}::int end, (side <> ${side}::side)::int
      from addressed
      on conflict (thread_id, user_id) do nothing
    ), told as (
      update participant as p set (until_seq, last_read_seq, unread) = (
        select was.until_seq,
          case when was.until_seq is null and p.side = ${side}::side and was.unread = 0 then ${seq}::int else was.last_read_seq end,
          was.unread + (was.until_seq is null and p.side <> ${side}::side)::int
        from (
          select case when not back then p.until_seq end as until_seq,
            case when back then ${lastSeq}::int when has_read then ${shown}::int else p.last_read_seq end as last_read_seq,
            case when back then 0 when has_read then ${unreadAfter(shown)} else p.unread end as unread
          from (
            select back, not back and p.user_id = ${authorId}::uuid and p.last_read_seq < ${shown}::int as has_read
            from (
              select p.until_seq is not null and (p.user_id, p.side) in (select user_id, side from addressed) as back
            ) as before
          ) as before
        ) as was
      )
      where p.thread_id = ${id}::uuid and (p.until_seq is null or p.user_id = ${authorId}::uuid
        or (p.user_id, p.side) in (select user_id, side from addressed))
    )`;
}

// Of the participant "p": what other sides wrote after `seq`, as far as it was addressed to them.
function unreadAfter(seq: number): Prisma.Sql {
  return Prisma.sql`(
    select count(*) from entry
    where entry.thread_id = p.thread_id and entry.seq > ${seq}::int and entry.side <> p.side
      and (p.until_seq is null or entry.seq <= p.until_seq))`;
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
 * Somebody has seen a thread up to `seq`: what came later stays unread, and nothing is ever unread again by it.
 * The caller holds the thread's row lock, so that no entry comes in between. @returns whether that was news
 */
export async function lowerUnread(tx: Tx, threadId: string, userId: string, seq: number): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update participant as p set last_read_seq = ${seq}, unread = ${unreadAfter(seq)}
    where thread_id = ${threadId}::uuid and user_id = ${userId}::uuid and last_read_seq < ${seq}`;
  return changed > 0;
}
