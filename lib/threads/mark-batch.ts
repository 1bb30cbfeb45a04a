import type { SellerViewer } from "@/lib/accounts/viewer";
import { db, type Tx } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";

export type Mark = "read" | "unread";

/**
 * Marks some threads of the viewer, all or none, each under its row lock, so that no entry comes in between and `unread`
 * is always what is there to read. @param ids threads that exist for the viewer @returns how many changed
 */
export function markBatch(viewer: SellerViewer, ids: string[], mark: Mark): Promise<number> {
  return db.$transaction(async (tx) => {
    if (viewer.as === "vendor") await holdStaff(tx, viewer.userId);
    // In one order, so that two who mark at once never wait for each other.
    await tx.$queryRaw`select 1 from thread where id = any(${ids}::uuid[]) order by id for no key update`;
    // A new statement: it sees what those wrote who had the locks before.
    return mark === "read" ? markRead(tx, viewer, ids) : markUnread(tx, viewer, ids);
  });
}

// Leaving a shop takes the participant rows along: whoever marks them at that moment goes first, or finds nothing.
async function holdStaff(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`select 1 from staff where user_id = ${userId}::uuid order by vendor_id for key share`;
}

function markRead(tx: Tx, viewer: SellerViewer, ids: string[]): Promise<number> {
  return tx.$executeRaw`
    update participant set unread = 0, last_read_seq = thread.last_seq
    from thread
    where thread.id = participant.thread_id and thread.id = any(${ids}::uuid[])
      and participant.user_id = ${viewer.userId}::uuid and participant.side = ${sideOf(viewer)}::side
      and participant.unread > 0`;
}

/**
 * Where nothing is unread, the newest entry of another side becomes so; where another side never wrote, nothing does.
 * Who is no participant yet becomes one; an admin whom the thread is not addressed to, only up to what is there now.
 */
function markUnread(tx: Tx, viewer: SellerViewer, ids: string[]): Promise<number> {
  const side = sideOf(viewer);
  return tx.$executeRaw`
    insert into participant (thread_id, user_id, side, vendor_id, last_read_seq, unread, until_seq)
    select thread.id, ${viewer.userId}::uuid, ${side}::side, staff.vendor_id, newest.seq - 1, 1,
      case when ${side} = 'store' and thread.vendor_id is not null and thread.open_dispute_id is null
        then thread.last_seq end
    from thread
    join lateral (
      select seq from entry where entry.thread_id = thread.id and entry.side <> ${side}::side order by seq desc limit 1
    ) as newest on true
    left join staff on ${side} = 'vendor' and staff.vendor_id = thread.vendor_id and staff.user_id = ${viewer.userId}::uuid
    where thread.id = any(${ids}::uuid[]) and (${side} = 'store' or staff.user_id is not null)
    on conflict (thread_id, user_id) do update set
      unread = 1,
      last_read_seq = excluded.last_read_seq,
      until_seq = case when participant.until_seq is not null
        then greatest(participant.until_seq, excluded.last_read_seq + 1) end
    where participant.side = excluded.side and participant.unread = 0`;
}
