import { isMailChoice } from "@/lib/accounts/mail-choice";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { readToken } from "@/lib/tokens";
import type { OwedRow } from "./owed";

const OF_THREADS: OwedRow["kind"][] = ["new_message", "new_messages", "dispute_opened", "dispute_closed"];

/** `order`: of the thread; null: about none. `muted`: null for who is no participant of it any more. */
export type Choosing = { order: string | null; mails: string; muted: boolean | null };

/**
 * What somebody has chosen, by the link in a mail of a thread to them; it says no more of the thread than that mail's
 * subject. Null for a dead link, another kind's, and when they are gone.
 */
export async function readChoosing(token: string): Promise<Choosing | null> {
  const link = await findLink(token);
  if (!link) return null;
  const { thread, mails, muted } = link;
  return { order: thread.order?.number ?? null, mails, muted };
}

/** Which mails about messages who holds the link wants, of all threads. Twice is once. @throws Refusal */
export async function chooseMails(token: string, mails: string): Promise<void> {
  const { userId } = await needLink(token);
  if (!isMailChoice(mails)) throw new Refusal("Choose which mails you want.", "mails");
  await db.user.updateMany({ where: { id: userId, disabledAt: null }, data: { mails } });
}

/** Mutes the thread of the link's mail for who holds it, or unmutes it. Twice is once. @throws Refusal */
export async function muteByMail(token: string, muted: boolean): Promise<void> {
  const { userId, thread } = await needLink(token);
  await db.participant.updateMany({ where: { threadId: thread.id, userId }, data: { muted } });
}

async function needLink(token: string) {
  const link = await findLink(token);
  if (!link) throw new Refusal("This link does not work any more. Nothing was changed.");
  return link;
}

async function findLink(token: string) {
  const id = readToken("unsubscribe", token);
  if (!id) return null;
  const mail = await db.delivery.findFirst({
    where: { id, kind: { in: OF_THREADS }, recipient: { disabledAt: null } },
    select: {
      recipient: { select: { id: true, mails: true } },
      entry: { select: { thread: { select: { id: true, order: { select: { number: true } } } } } },
    },
    relationLoadStrategy: "join",
  });
  if (!mail?.recipient || !mail.entry) return null;
  const { id: userId, mails } = mail.recipient;
  const { thread } = mail.entry;
  const key = { threadId_userId: { threadId: thread.id, userId } };
  const mine = await db.participant.findUnique({ where: key, select: { muted: true } });
  return { userId, mails, thread, muted: mine?.muted ?? null };
}
