import { randomUUID } from "node:crypto";
import { db, type Tx } from "@/lib/db";
import type { MailOutcome } from "@/prisma/client";

/** A mail is known again for so long, and one that is held waits for so long. */
export const KEPT_DAYS = 30;

/** What is kept of a mail that waits for an admin. */
type Kept = { why: string; sender: string; subject: string; text: string };

/** Notes a mail as taken, in the transaction that takes it. Two at once: the second waits, and finds it known. */
export async function isNew(tx: Tx, key: string, outcome: MailOutcome, kept?: Kept): Promise<boolean> {
  const noted = await tx.$executeRaw`
    insert into incoming_mail (id, key, outcome, why, sender, subject, text)
    values (${randomUUID()}::uuid, ${key}, ${outcome}::mail_outcome, ${kept?.why ?? null}, ${kept?.sender ?? null},
      ${kept?.subject ?? null}, ${kept?.text ?? null})
    on conflict (key) do nothing`;
  return noted === 1;
}

/** A mail that was taken before: a first look, so that its files are not taken in again. */
export async function isKnown(key: string): Promise<boolean> {
  return (await db.incomingMail.count({ where: { key } })) > 0;
}

/** Forgets the mails that came in long ago, and with them what was held and nobody looked at. */
export async function sweepIncoming(): Promise<void> {
  await db.$executeRaw`delete from incoming_mail where created_at < now() - make_interval(days => ${KEPT_DAYS}::int)`;
}
