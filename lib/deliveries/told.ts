import { db, type Tx } from "@/lib/db";
import { log } from "@/lib/log";
import type { MailEvent, Told } from "@/lib/mail/resend-events";
import type { DeliveryState } from "@/prisma/client";
import { announceMail } from "./announce";
import { stopAddress } from "./stopped";

/** Where a mail goes on from, and to: repeated and out of order, the same comes of it (decision 073). */
const MOVES: Record<Told, { to: DeliveryState; from: DeliveryState[] }> = {
  delayed: { to: "sent", from: ["sent"] },
  delivered: { to: "delivered", from: ["sent"] },
  failed: { to: "failed", from: ["sent"] },
  bounced_for_now: { to: "bounced", from: ["sent"] },
  bounced: { to: "bounced", from: ["sent", "delivered", "failed"] },
  complained: { to: "bounced", from: ["sent", "delivered", "bounced", "failed"] },
};

/**
 * Moves a delivery on by what the mail service tells of it. What is told before our own note of the hand-over is kept
 * until that is written: a refusal would be repeated by the service, but so would what was never ours.
 */
export async function takeEvent(event: MailEvent): Promise<void> {
  await db.$transaction(async (tx) => {
    await holdMail(tx, event.providerId);
    const delivery = await tx.delivery.findFirst({ where: { providerId: event.providerId }, select: { id: true } });
    if (delivery && (await move(tx, delivery.id, event))) return announceMail(tx, delivery.id);
    if (delivery) return;
    await tx.earlyEvent.createMany({ data: event, skipDuplicates: true });
  });
}

/** What was told too early, now that the hand-over is noted. Within the transaction that notes it, after holdMail. */
export async function takeEarly(tx: Tx, id: string, providerId: string): Promise<void> {
  const events = await tx.earlyEvent.findMany({ where: { providerId }, orderBy: { at: "asc" } });
  for (const event of events) await move(tx, id, event as MailEvent);
  if (events.length > 0) await tx.earlyEvent.deleteMany({ where: { providerId } });
}

/** One at a time for a mail: the note of its hand-over and what is told of it do not pass each other unseen. */
export async function holdMail(tx: Tx, providerId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`mail:${providerId}`}, 0))`;
}

/** Forgets what was told of mails that are not ours. Run now and then. */
export async function sweepEarlyEvents(): Promise<void> {
  await db.$executeRaw`delete from early_event where at < now() - interval '2 days'`;
}

/** @returns whether it moved */
async function move(tx: Tx, id: string, { type, why, address, at }: MailEvent): Promise<boolean> {
  const { to, from } = MOVES[type];
  // What came back for now may have arrived at another attempt; what came back for good has not.
  const back = type === "delivered" ? [{ state: "bounced" as const, why: "bounced_transient" }] : [];
  const again = type === "bounced" ? [{ state: "bounced" as const, why: "bounced_transient" }] : [];
  const { count } = await tx.delivery.updateMany({
    where: { id, OR: [{ state: { in: from } }, ...back, ...again] },
    data: { state: to, why, toldAt: at },
  });
  if (count === 0) return false;
  log.info({ delivery: id, state: to, why }, "delivery moved on");
  if (address && (type === "bounced" || type === "complained")) await stopAddress(tx, address, type, id);
  return true;
}
