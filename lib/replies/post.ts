import type { Viewer } from "@/lib/accounts/viewer";
import type { Tx } from "@/lib/db";
import { findThreadReader } from "@/lib/deliveries/reader";
import { derivedId } from "@/lib/derived-id";
import { log } from "@/lib/log";
import type { Incoming } from "@/lib/mail/incoming";
import { owe } from "@/lib/outbox";
import { NotFound } from "@/lib/refusal";
import { getStore } from "@/lib/settings/store";
import type { ThreadAddress } from "@/lib/threads/address";
import { onThread } from "@/lib/threads/append";
import { findThread } from "@/lib/threads/find";
import { Closed, postIn } from "@/lib/threads/post";
import { postInput } from "@/lib/threads/schema";
import { countAttempt } from "@/lib/throttle";
import { takeAttached, withMissing } from "./files";
import { hold } from "./held";
import { isKnown, isNew } from "./known";
import type { Sender } from "./sender";
import type { Taken } from "./take";
import type { Said } from "./words";

/** So often one person is told that an answer was not taken. */
const TOLD = { count: 1, seconds: 3_600 };

/**
 * Posts what somebody answered by mail as if they had written it in the thread: the message, the mark by which the mail
 * is known again, and the mails that follow, all or nothing.
 * @throws Refusal when they write too fast: the mail has to come again
 */
export async function postReply(key: string, sender: Sender, mail: Incoming, said: Said): Promise<Taken> {
  const at = await placeOf(sender);
  if (!at) return refuse(key, sender);
  if (await isKnown(key)) return "repeated";
  const { ids: files, missing } = await takeAttached(sender.userId, mail);
  const text = withMissing(said.text, missing);
  const input = postInput.safeParse({ text, files, clientId: derivedId("mail-in", key), shown: 0 });
  if (!input.success) return hold(key, mail, text === "" ? "empty" : "too_long");
  const store = await getStore();
  try {
    return await onThread(async (tx) => {
      if (!(await isNew(tx, key, "posted"))) return "repeated";
      const { entryId } = await postIn(tx, at.viewer, at.thread, input.data, store);
      if (said.quoted !== null) await tx.entry.update({ where: { id: entryId }, data: { quoted: said.quoted } });
      log.info({ entry: entryId }, "incoming mail posted");
      return "posted";
    });
  } catch (error) {
    if (error instanceof NotFound || error instanceof Closed) return refuse(key, sender);
    throw error;
  }
}

/** As whom they may write there; null when they may not see it any more. */
async function placeOf({ userId, threadId }: Sender): Promise<{ viewer: Viewer; thread: ThreadAddress } | null> {
  const viewer = await findThreadReader(userId, threadId);
  const thread = viewer && (await findThread(viewer, threadId));
  if (!viewer || !thread) return null;
  const { number, seller } = thread;
  return { viewer, thread: number === null ? { conversation: threadId } : { number, seller } };
}

/** Says to its writer that the answer was not taken, and nothing else (issue D). Whoever is gone is told nothing. */
async function refuse(key: string, { userId }: Sender): Promise<Taken> {
  return onThread(async (tx) => {
    if (!(await isNew(tx, key, "refused"))) return "repeated";
    await tell(tx, userId);
    log.info({ why: "right_lost" }, "incoming mail refused");
    return "refused";
  });
}

async function tell(tx: Tx, recipientId: string): Promise<void> {
  if (await countAttempt(`reply-refused:${recipientId}`, TOLD, tx)) return;
  await owe(tx, [{ kind: "reply_refused", recipientId }]);
}
