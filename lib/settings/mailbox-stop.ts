import type { AdminViewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";

/** The store's mailbox, while nothing is mailed to it. */
export type MailboxStop = { address: string; why: "bounced" | "complained" };

/** Has the store's own mailbox been stopped? Null while it takes mail, and while there is none. */
export async function readMailboxStop(_: AdminViewer): Promise<MailboxStop | null> {
  const [row] = await db.$queryRaw<{ stop: MailboxStop | null }[]>`select ${mailboxStopSql()} as stop`;
  return row?.stop ?? null;
}

/** The same as a value of a statement, JSON. */
export function mailboxStopSql(): Prisma.Sql {
  return Prisma.sql`(
    select json_build_object('address', address, 'why', why) from stopped_address
    where address = (select lower(mailbox) from store where id = 1))`;
}
