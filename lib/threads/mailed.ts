import type { Viewer } from "@/lib/accounts/viewer";
import { Prisma } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";

/**
 * What became of an entry's mails, of a row of `entry` as SQL: for its author's side alone. The worst word wins: one
 * reader whose mail did not arrive may be waiting for it. A mail that was sent again speaks for the one before, one of
 * several messages for each of them; one that nobody needs any more says nothing; whoever complained has it. Null: not
 * sent yet, or nobody was to be mailed. The store's mailbox reads what is written to a seller; of what a seller writes
 * it has a copy, which tells nobody that the customer was mailed.
 */
export function mailedSql(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    case when side = ${sideOf(viewer)}::side then (
      select case
        when bool_or(d.state in ('bounced', 'failed') and d.why is distinct from 'complained' or d.why = 'address_stopped')
          then 'not delivered'
        when bool_and(d.state in ('sent', 'delivered', 'bounced')) then 'mailed' end
      from delivery own left join delivery b on b.id = own.bundle_id
        cross join lateral (select coalesce(b.state, own.state) as state, case when b.id is null then own.why else b.why end as why) d
      where own.entry_id = entry.id and own.kind <> 'new_messages'
        and (own.recipient_id is not null or side = 'customer')
        and (d.state <> 'dropped' or d.why = 'address_stopped')
        and not exists (select from delivery again where again.again_of_id = own.id)) end`;
}
