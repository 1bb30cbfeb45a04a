import { ReplyRefused, replyRefusedText } from "@/emails/reply-refused";
import { env } from "@/lib/env";
import { getStore } from "@/lib/settings/store";
import type { Draft, Dropped, Owed, OwedRow } from "../owed";
import { reach } from "../reach";
import { safeName } from "../safe-name";

/** The mail to somebody whose answer was not taken: that it was not, and nothing of what is written there. */
export async function replyRefused(delivery: OwedRow): Promise<Owed | Dropped> {
  const person = await reach(delivery.recipientId);
  if ("dropped" in person) return person;
  return { to: person.email, linkVersion: person.linkVersion, draft: write };
}

async function write(): Promise<Draft> {
  const store = safeName((await getStore()).name, "The store");
  const props = { store, appUrl: env().APP_URL };
  return {
    sender: null,
    subject: "Your answer was not taken",
    html: ReplyRefused(props),
    text: replyRefusedText(props),
    threadId: null,
  };
}
