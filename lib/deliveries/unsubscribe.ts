import { env } from "@/lib/env";
import { tokenFor } from "@/lib/tokens";
import type { OwedRow } from "./owed";

const OF_MESSAGES: OwedRow["kind"][] = ["new_message", "new_messages"];

type Mail = Pick<OwedRow, "id" | "kind" | "recipientId">;

/** What lets a mail program offer *Unsubscribe* (RFC 8058): on mails of messages to a person, and on no other. */
export function unsubscribeHeaders(mail: Mail): Record<string, string> {
  const url = chooseUrl(mail);
  if (!OF_MESSAGES.includes(mail.kind) || !url) return {};
  return { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

/** Where a person who got a thread's mail chooses which mails they get; null for the store's mailbox. */
export function chooseUrl({ id, recipientId }: Pick<Mail, "id" | "recipientId">): string | null {
  return recipientId && `${env().APP_URL}/unsubscribe/${tokenFor("unsubscribe", id)}`;
}
