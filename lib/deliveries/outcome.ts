import { db, Prisma } from "@/lib/db";
import { env } from "@/lib/env";
import { addJob } from "@/lib/jobs";
import { log } from "@/lib/log";
import { SEND_DELIVERY } from "@/lib/outbox";
import { announceMail } from "./announce";
import { backOff } from "./back-off";
import { holdMail, takeEarly } from "./told";

/** After three days of trying a mail is given up. */
const TRIES_MS = 3 * 24 * 3_600_000;

/** Still owed: nothing final has been written about it. */
export const OWED = { in: ["queued", "waiting"] } satisfies Prisma.EnumDeliveryStateFilter;

type Final = { state: "sent" | "failed" | "dropped"; why: string | null; providerId?: string | null };

/** Writes down what became of a delivery, once. The letter goes, since it holds somebody's words; the demo keeps it. */
export async function close(id: string, final: Final, now: Date): Promise<void> {
  const sent = final.state === "sent";
  const data = {
    ...final,
    ...(sent ? { sentAt: now, attempts: { increment: 1 } } : {}),
    ...(sent && env().PARLEY_DEMO ? {} : { rendered: Prisma.DbNull }),
  };
  const { providerId } = final;
  const { count } = await db.$transaction(async (tx) => {
    if (providerId) await holdMail(tx, providerId);
    const noted = await tx.delivery.updateMany({ where: { id, state: OWED }, data });
    if (providerId && noted.count) await takeEarly(tx, id, providerId);
    if (noted.count) await announceMail(tx, id);
    return noted;
  });
  if (count) log.info({ delivery: id, state: final.state, why: final.why }, "delivery closed");
}

/** No mail service is configured: nothing is rendered, and a start with one takes it up again (PRODUCT 8). */
export async function putWaiting(id: string): Promise<void> {
  await db.delivery.updateMany({ where: { id, state: OWED }, data: { state: "waiting" } });
}

type Attempt = { id: string; attempts: number; firstAt: Date; handedAt: Date | null };
type Setback = { why: string; afterMs?: number | undefined };

/**
 * Another attempt later, or none any more: state and job in one commit. @param tried `handedAt` as it is to be now:
 * null when it is certain that no hand-over was taken
 */
export async function tryLater(tried: Attempt, setback: Setback, now: Date, random: number): Promise<void> {
  const { id, firstAt, handedAt } = tried;
  const attempts = tried.attempts + 1;
  if (now.getTime() - firstAt.getTime() > TRIES_MS) return close(id, { state: "failed", why: setback.why }, now);
  const nextAttemptAt = new Date(now.getTime() + backOff(attempts, setback.afterMs, random));
  await db.$transaction(async (tx) => {
    const data = { state: "queued" as const, attempts, nextAttemptAt, handedAt, why: setback.why };
    const { count } = await tx.delivery.updateMany({ where: { id, state: OWED }, data });
    if (count) await addJob(tx, SEND_DELIVERY, { id }, { key: `delivery:${id}`, runAt: nextAttemptAt });
  });
  log.warn({ delivery: id, why: setback.why, attempts, nextAttemptAt }, "delivery put off");
}
