import { announce } from "@/lib/bus";
import type { Tx } from "@/lib/db";
import type { News } from "@/lib/news";
import type { Side } from "@/prisma/client";

type Of = { thread: string; customer: string; vendor: string | null; side: Side };

/** Open pages of the author's side learn what became of a mail about an entry, when this commits (decision 062). */
export async function announceMail(tx: Tx, deliveryId: string): Promise<void> {
  const [of] = await tx.$queryRaw<Of[]>`
    select thread.id as thread, thread.customer_id as customer, thread.vendor_id as vendor, entry.side::text as side
    from delivery join entry on entry.id = delivery.entry_id join thread on thread.id = entry.thread_id
    where delivery.id = ${deliveryId}::uuid`;
  if (of) await announce(tx, { is: "mail", ...of } satisfies News);
}
