import { ReplyRefused, replyRefusedText } from "@/emails/reply-refused";
import { type Lang, wordsIn } from "@/emails/words";
import { env } from "@/lib/env";
import { getStore } from "@/lib/settings/store";
import type { Draft, Dropped, Owed, OwedRow } from "../owed";
import { reach } from "../reach";
import { safeName } from "../safe-name";

/** The mail to somebody whose answer was not taken: that it was not, and nothing of what is written there. */
export async function replyRefused(delivery: OwedRow): Promise<Owed | Dropped> {
  const person = await reach(delivery.recipientId);
  if ("dropped" in person) return person;
  return { to: person.email, linkVersion: person.linkVersion, draft: () => write(person.lang) };
}

async function write(lang: Lang): Promise<Draft> {
  const { unnamed, refused } = wordsIn(lang);
  const store = safeName((await getStore()).name, unnamed.store);
  const props = { lang, store, appUrl: env().APP_URL };
  return {
    sender: null,
    subject: refused.subject,
    html: ReplyRefused(props),
    text: replyRefusedText(props),
    threadId: null,
  };
}
