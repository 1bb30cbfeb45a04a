import { DeletionLink, deletionLinkText } from "@/emails/deletion-link";
import { type Lang, wordsIn } from "@/emails/words";
import { DELETION_MINUTES } from "@/lib/accounts/deletion-link";
import { env } from "@/lib/env";
import { getStore } from "@/lib/settings/store";
import { tokenFor } from "@/lib/tokens";
import type { Draft, Dropped, Owed, OwedRow } from "../owed";
import { reach } from "../reach";
import { safeName } from "../safe-name";

/** The link somebody asked for in their settings to delete their account. What comes after its time helps nobody. */
export async function deletionLink(delivery: OwedRow, now: Date): Promise<Owed | Dropped> {
  const person = await reach(delivery.recipientId);
  if ("dropped" in person) return person;
  if (delivery.usedAt) return { dropped: "link_used" };
  if (now.getTime() - delivery.createdAt.getTime() > DELETION_MINUTES * 60_000) return { dropped: "link_expired" };
  return { to: person.email, linkVersion: person.linkVersion, draft: () => write(delivery.id, person.lang) };
}

async function write(deliveryId: string, lang: Lang): Promise<Draft> {
  const store = safeName((await getStore()).name, wordsIn(lang).unnamed.store);
  const { APP_URL } = env();
  const url = `${APP_URL}/account/settings/delete/${tokenFor("deletion", deliveryId)}`;
  const props = { lang, store, appUrl: APP_URL, url };
  return {
    sender: null,
    subject: wordsIn(lang).deletion.subject(store),
    html: DeletionLink(props),
    text: deletionLinkText(props),
    threadId: null,
  };
}
