import { createHash } from "node:crypto";
import { tokenIn } from "@/lib/deliveries/reply-address";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { hostOf, readMailbox } from "@/lib/mail/address";
import { whyAutomatic } from "@/lib/mail/automatic";
import { type Incoming, readIncoming } from "@/lib/mail/incoming";
import { countAttempt } from "@/lib/throttle";
import { hold } from "./held";
import { postReply } from "./post";
import { findSender } from "./sender";
import { wordsOf } from "./words";

/** A mail as a way in has got it. */
export type Arrived = {
  raw: Uint8Array;
  /** The addresses it was brought to; null where the way does not know: then those it names itself. */
  to: string[] | null;
  /** Where a bounce would go, "" for nowhere; null where the way does not know. */
  returnPath: string | null;
  /** Whose Authentication-Results are believed, null: nobody's. */
  server: string | null;
};

/** What became of a mail, for each of our addresses it came to. */
export type Taken = "posted" | "repeated" | "held" | "refused" | "dropped";

/** A person who writes more mails than this to one thread is a program. */
const MOST = { count: 20, seconds: 600 };

/**
 * Takes a mail in: posts it, holds it for an admin, answers that it may not be posted, or drops what nobody wrote. The
 * same mail twice, by whichever way, is one. @throws when the database is away, or the writer must wait a moment: then
 * nothing has happened, and whoever brings it has to come again
 */
export async function takeMail({ raw, to, returnPath, server }: Arrived, now = new Date()): Promise<Taken[]> {
  const mail = await readIncoming(raw);
  if (!mail) return [drop("unreadable")];
  const why = whyAutomatic(mail, returnPath, hostOf(readMailbox(env().MAIL_FROM)));
  if (why) return [drop(why)];
  const tokens = new Set((to ?? mail.to).map(tokenIn).filter((it) => it !== null));
  if (tokens.size === 0) return [drop("not_for_us")];
  const outcomes: Taken[] = [];
  for (const token of tokens) outcomes.push(await takeFor(token, mail, keyOf(token, mail, raw), server, now));
  return outcomes;
}

async function takeFor(token: string, mail: Incoming, key: string, server: string | null, now: Date): Promise<Taken> {
  const sender = await findSender(token, mail, server, now);
  if ("held" in sender) return hold(key, mail, sender.held);
  if (await countAttempt(`mail-in:${sender.userId}:${sender.threadId}`, MOST)) return drop("loop");
  return postReply(key, sender, mail, wordsOf(mail));
}

function drop(why: string): Taken {
  log.info({ why }, "incoming mail dropped");
  return "dropped";
}

// A mail program gives every mail an id of its own; what has none is known by its bytes. Together with who sends it and
// where to: somebody else's mail under the same id must not keep this one out.
function keyOf(token: string, { messageId, from }: Incoming, raw: Uint8Array): string {
  const id = messageId ?? createHash("sha256").update(raw).digest("hex");
  return createHash("sha256")
    .update(JSON.stringify([id, from, token]))
    .digest("base64url");
}
