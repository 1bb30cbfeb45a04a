import { announce } from "@/lib/bus";
import type { Tx } from "@/lib/db";
import type { News } from "@/lib/news";
import type { Side } from "@/prisma/client";

type Of = { thread: string; customer: string; vendor: string | null; side: Side };

/** Open pages of the authors' sides learn what became of a mail about entries, when this commits (decision 062). */
export async function announceMail(tx: Tx, deliveryId: string): Promise<void> {
  const sides = await tx.$queryRaw<Of[]>`
    select distinct thread.id as thread, thread.customer_id as customer, thread.vendor_id as vendor, entry.side::text as side
    from (
        select entry_id from delivery where id = ${deliveryId}::uuid
        union select entry_id from delivery where bundle_id = ${deliveryId}::uuid) as told
      join entry on entry.id = told.entry_id join thread on thread.id = entry.thread_id`;
  for (const of of sides) await announce(tx, { is: "mail", ...of } satisfies News);
}
