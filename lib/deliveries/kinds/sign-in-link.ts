import { SignIn, signInText } from "@/emails/sign-in";
import { type Lang, wordsIn } from "@/emails/words";
import { LINK_MINUTES } from "@/lib/accounts/sign-in-link";
import { env } from "@/lib/env";
import { getStore } from "@/lib/settings/store";
import { tokenFor } from "@/lib/tokens";
import type { Draft, Dropped, Owed, OwedRow } from "../owed";
import { reach } from "../reach";
import { safeName } from "../safe-name";

/** The mail somebody asked for on the sign-in page. What comes after the link's time helps nobody. */
export async function signInLink(delivery: OwedRow, now: Date): Promise<Owed | Dropped> {
  const person = await reach(delivery.recipientId);
  if ("dropped" in person) return person;
  if (delivery.usedAt) return { dropped: "link_used" };
  if (now.getTime() - delivery.createdAt.getTime() > LINK_MINUTES.sign_in_link * 60_000)
    return { dropped: "link_expired" };
  return { to: person.email, linkVersion: person.linkVersion, draft: () => write(delivery.id, person.lang) };
}

async function write(deliveryId: string, lang: Lang): Promise<Draft> {
  const store = safeName((await getStore()).name, wordsIn(lang).unnamed.store);
  const { APP_URL } = env();
  const props = { lang, store, appUrl: APP_URL, url: `${APP_URL}/sign-in/${tokenFor("sign-in", deliveryId)}` };
  return {
    sender: null,
    subject: wordsIn(lang).signIn.subject(store),
    html: SignIn(props),
    text: signInText(props),
    threadId: null,
  };
}
