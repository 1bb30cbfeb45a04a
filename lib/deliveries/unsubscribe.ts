import { db, type Prisma } from "@/lib/db";
import { env } from "@/lib/env";
import { readToken, tokenFor } from "@/lib/tokens";
import type { OwedRow } from "./owed";

const OF_MESSAGES: OwedRow["kind"][] = ["new_message", "new_messages"];

/** What lets a mail program offer *Unsubscribe* (RFC 8058): on mails of messages to a person, and on no other. */
export function unsubscribeHeaders({ id, kind, recipientId }: OwedRow): Record<string, string> {
  if (!OF_MESSAGES.includes(kind) || !recipientId) return {};
  return {
    "List-Unsubscribe": `<${env().APP_URL}/unsubscribe/${tokenFor("unsubscribe", id)}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}

/** Is it the token of a mail to somebody who is still there? */
export async function isUnsubscribe(token: string): Promise<boolean> {
  const whose = personOf(token);
  return whose !== null && (await db.user.findFirst({ where: whose, select: { id: true } })) !== null;
}

/** No more mails of messages for whom that mail went to. Twice is once. @returns false for a dead token */
export async function unsubscribe(token: string): Promise<boolean> {
  const whose = personOf(token);
  return whose !== null && (await db.user.updateMany({ where: whose, data: { mails: "none" } })).count > 0;
}

function personOf(token: string): Prisma.UserWhereInput | null {
  const id = readToken("unsubscribe", token);
  return id ? { disabledAt: null, deliveries: { some: { id, kind: { in: OF_MESSAGES } } } } : null;
}
