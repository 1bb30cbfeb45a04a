import { adminsOnly } from "@/lib/accounts/admins-only";
import type { Viewer } from "@/lib/accounts/viewer";
import { announce } from "@/lib/bus";
import { db } from "@/lib/db";
import { safeName } from "@/lib/deliveries/safe-name";
import { isUuid } from "@/lib/is-uuid";
import { log } from "@/lib/log";
import type { Incoming } from "@/lib/mail/incoming";
import { NotFound } from "@/lib/refusal";
import type { WhyHeld } from "./held-words";
import { isNew } from "./known";
import type { Taken } from "./take";
import { wholeText } from "./words";

/** A mail that waits for an admin: never posted, shown as it is. */
export type HeldMail = { id: string; sender: string; subject: string; text: string; why: WhyHeld; createdAt: Date };

/** So many wait at most: a flood of strangers' mails must not fill the disk (threat). */
const MOST_HELD = 1_000;
const MOST_TEXT = 100_000;
const SHOWN = 50;
const BEGINNING = 1_000;

/** Keeps a mail for an admin to look at. What comes when too many wait is dropped. */
export async function hold(key: string, mail: Incoming, why: WhyHeld): Promise<Taken> {
  if ((await countHeld(MOST_HELD)) >= MOST_HELD) {
    log.warn({ why }, "incoming mail dropped: too many are held");
    return "dropped";
  }
  const kept = {
    why,
    sender: mail.from.join(", ").replaceAll("\0", "").toWellFormed().slice(0, 1_000),
    subject: safeName(mail.subject, ""),
    text: wholeText(mail).slice(0, MOST_TEXT).toWellFormed(),
  };
  const fresh = await db.$transaction(async (tx) => {
    if (!(await isNew(tx, key, "held", kept))) return false;
    await announce(tx, { is: "notice" });
    return true;
  });
  if (!fresh) return "repeated";
  log.info({ why }, "incoming mail held");
  return "held";
}

/** The mails that wait, newest first, each with the beginning of its text. @throws NotFound for whoever is no admin */
export async function listHeld(viewer: Viewer): Promise<HeldMail[]> {
  adminsOnly(viewer);
  return db.$queryRaw<HeldMail[]>`
    select id, sender, subject, left(text, ${BEGINNING}::int) as text, why, created_at as "createdAt" from incoming_mail
    where outcome = 'held' order by created_at desc, id desc limit ${SHOWN}`;
}

/** One of them, whole; null if there is none. @throws NotFound for whoever is no admin */
export async function findHeld(viewer: Viewer, id: string): Promise<HeldMail | null> {
  adminsOnly(viewer);
  if (!isUuid(id)) return null;
  const [mail] = await db.$queryRaw<HeldMail[]>`
    select id, sender, subject, text, why, created_at as "createdAt" from incoming_mail
    where id = ${id}::uuid and outcome = 'held'`;
  return mail ?? null;
}

/** Deletes one for good; the mark stays, so that the same mail is not held again. Twice is once. @throws NotFound */
export async function deleteHeld(viewer: Viewer, id: string): Promise<void> {
  adminsOnly(viewer);
  if (!isUuid(id)) throw new NotFound("held mail");
  const data = { outcome: "deleted", sender: null, subject: null, text: null } as const;
  await db.incomingMail.updateMany({ where: { id, outcome: "held" }, data });
  await announce(db, { is: "notice" });
}

/** How many wait; beyond `most` nobody counts. */
export async function countHeld(most = 100): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select from incoming_mail where outcome = 'held' limit ${most}) as held`;
  return row?.count ?? 0;
}
