import { render } from "react-email";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { hostOf, readMailbox } from "@/lib/mail/address";
import type { Letter } from "@/lib/mail/types";
import { getStore } from "@/lib/settings/store";
import { keptSubject } from "./kept-subject";
import { OWED } from "./outcome";
import type { Owed, OwedRow } from "./owed";
import { openReplyAddress } from "./reply-address";
import { safeName } from "./safe-name";
import { unsubscribeHeaders } from "./unsubscribe";

/** The letter as it was stored, if this delivery has been rendered before. */
export function storedLetter({ rendered }: Pick<OwedRow, "rendered">): Letter | null {
  return rendered as Letter | null;
}

/**
 * Renders a delivery and stores the letter in a commit of its own, before anybody gets it: whatever happens from here
 * on, the same bytes go out. The link in it is good for the recipient as they are now. @returns null if no longer owed
 */
export async function writeLetter(delivery: OwedRow, owed: Owed, now: Date): Promise<Letter | null> {
  const { sender, subject, html, text, threadId } = await owed.draft();
  const from = readMailbox(env().MAIL_FROM);
  const store = safeName((await getStore()).name, from.name || "Parley");
  const host = hostOf(from);
  const replyTo = threadId ? await openReplyAddress(threadId, delivery.recipientId, now) : null;
  const letter: Letter = {
    to: owed.to,
    from: { name: sender ?? store, address: from.address },
    ...(replyTo ? { replyTo } : {}),
    // The same for all of a thread, whatever it or its reader is called by now: mail programs keep together what has one.
    subject: threadId ? await keptSubject(threadId, delivery.recipientId, subject) : subject,
    html: await render(html),
    text,
    messageId: `<${delivery.id}@${host}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      ...unsubscribeHeaders(delivery),
      // Never a mail's own id, but the same for all of a thread: mail programs keep together what refers to it.
      ...(threadId ? { References: `<thread-${threadId}@${host}>` } : {}),
    },
    at: now.toISOString(),
  };
  const [row] = await db.delivery.updateManyAndReturn({
    where: { id: delivery.id, state: OWED },
    data: { rendered: letter, linkVersion: owed.linkVersion, toAddress: owed.to.toLowerCase() },
    select: { rendered: true },
  });
  // As it was stored, since jsonb orders keys its own way and the first attempt must have the bytes of the second.
  return row ? storedLetter(row) : null;
}
