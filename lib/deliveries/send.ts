import { db, isDatabaseAway } from "@/lib/db";
import { alone } from "@/lib/lock";
import { log } from "@/lib/log";
import { type Letter, mailTransport, type Outcome, type Transport } from "@/lib/mail";
import { storedLetter, writeLetter } from "./letter";
import { close, OWED, putWaiting, tryLater } from "./outcome";
import type { OwedRow } from "./owed";
import { stillOwed } from "./still-owed";
import { isStopped } from "./stopped";

/** What a test holds still. */
export type Means = { transport?: Transport | null; now?: () => Date; random?: () => number };

/**
 * Sends one delivery, if it is still owed (PRODUCT 6). Idempotent and safe to run many times at once: one process is at
 * a delivery at a time, PostgreSQL forgets it when it dies, and the next attempt hands over the same bytes under the
 * same id. @throws when the database is away; whatever else goes wrong is tried again later
 */
export async function sendDelivery(id: string, means: Means = {}): Promise<void> {
  const transport = means.transport === undefined ? mailTransport() : means.transport;
  if (!transport) return putWaiting(id);
  const now = means.now ?? (() => new Date());
  await alone(`delivery:${id}`, async () => {
    const delivery = await db.delivery.findFirst({ where: { id, state: OWED } });
    if (!delivery) return;
    await attempt(delivery, transport, now, means.random ?? Math.random);
  });
}

async function attempt(delivery: OwedRow, transport: Transport, now: () => Date, random: () => number): Promise<void> {
  const { id, attempts, createdAt } = delivery;
  const begun = now();
  try {
    const letter = await prepare(delivery, transport, begun);
    if (!letter) return;
    const outcome = await transport.send(letter, id);
    await note(delivery, letter, outcome, begun, now(), random());
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    log.error({ err: error, delivery: id }, "delivery could not be made");
    const { handedAt } = await db.delivery.findUniqueOrThrow({ where: { id }, select: { handedAt: true } });
    const firstAt = attempts === 0 ? begun : createdAt;
    await tryLater({ id, attempts, firstAt, handedAt }, { why: "fault" }, now(), random());
  }
}

/** The letter to hand over now, with the hand-over noted as begun; null when there is nothing to hand over. */
async function prepare(delivery: OwedRow, { remembersMs }: Transport, now: Date): Promise<Letter | null> {
  const { id, handedAt } = delivery;
  const owed = await stillOwed(delivery, now);
  if ("dropped" in owed) return closed(id, "dropped", owed.dropped, now);
  if ("later" in owed) {
    await owed.later();
    return null;
  }
  if (await isStopped(owed.to)) return closed(id, "dropped", "address_stopped", now);
  const unsureMs = handedAt ? now.getTime() - handedAt.getTime() : 0;
  if (remembersMs !== null && unsureMs >= remembersMs) return closed(id, "failed", "unconfirmed", now);
  const stored = storedLetter(delivery);
  // Somebody may have the letter at the old address already: under its id it can go nowhere else.
  if (stored && stored.to !== owed.to && handedAt) return closed(id, "failed", "address_changed", now);
  const letter = stored?.to === owed.to ? stored : await writeLetter(delivery, owed, now);
  if (!handedAt) await db.delivery.updateMany({ where: { id, state: OWED }, data: { handedAt: now } });
  return letter;
}

async function closed(id: string, state: "failed" | "dropped", why: string, now: Date): Promise<null> {
  await close(id, { state, why }, now);
  return null;
}

async function note(
  delivery: OwedRow,
  letter: Letter,
  outcome: Outcome,
  begun: Date,
  now: Date,
  random: number,
): Promise<void> {
  const { id, attempts } = delivery;
  switch (outcome.result) {
    case "sent":
      return close(id, { state: "sent", why: null, providerId: outcome.providerId }, now);
    case "refused":
      return close(id, { state: "failed", why: outcome.why }, now);
    case "later": {
      // Sure that this hand-over was not taken: what is unsure is only what was so before it.
      const handedAt = delivery.handedAt ?? (outcome.unsure ? begun : null);
      return tryLater({ id, attempts, firstAt: new Date(letter.at), handedAt }, outcome, now, random);
    }
  }
}
