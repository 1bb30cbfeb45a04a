import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";

/**
 * The subject under which a thread's mails go to one recipient: the one the first of them had, in the language it was
 * written in. Two first ones at once take the same. @param recipientId null: the store's mailbox
 */
export async function keptSubject(threadId: string, recipientId: string | null, subject: string): Promise<string> {
  const [kept] = await db.$queryRaw<{ subject: string }[]>`
    insert into mail_subject (id, thread_id, recipient_id, subject)
    values (${randomUUID()}::uuid, ${threadId}::uuid, ${recipientId}::uuid, ${subject})
    on conflict (thread_id, recipient_id) do update set subject = mail_subject.subject
    returning subject`;
  return kept?.subject ?? subject;
}
