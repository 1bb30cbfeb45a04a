import { createHash, createHmac } from "node:crypto";
import { db } from "@/lib/db";
import { env } from "@/lib/env";

/** An address lives so long after the last mail that carried it. */
export const REPLY_DAYS = 90;

/** Whose answers it brings, and where to. `userId` null: the store's mailbox. */
export type ReplyAddress = { threadId: string; userId: string | null; expiresAt: Date };

/**
 * The address at which a person's answer to mails of a thread comes in, good from now on for REPLY_DAYS. Derived, so that
 * it is the same in every mail of the thread, and only its hash is kept.
 * @param userId null: the store's mailbox @returns null when no mail comes in here
 */
export async function openReplyAddress(threadId: string, userId: string | null, now: Date): Promise<string | null> {
  const { MAIL_IN_ADDRESS } = env();
  if (!MAIL_IN_ADDRESS) return null;
  const token = tokenOf(threadId, userId);
  const expiresAt = new Date(now.getTime() + REPLY_DAYS * 86_400_000);
  await db.$executeRaw`
    insert into reply_address (token_hash, thread_id, user_id, expires_at)
    values (${hashOf(token)}, ${threadId}::uuid, ${userId}::uuid, ${expiresAt}::timestamptz)
    on conflict (token_hash) do update set expires_at = greatest(reply_address.expires_at, excluded.expires_at)`;
  return MAIL_IN_ADDRESS.replace("@", `+${token}@`);
}

/** @param token as it stands in an address, in whatever case the way made of it */
export function findReplyAddress(token: string): Promise<ReplyAddress | null> {
  return db.replyAddress.findUnique({
    where: { tokenHash: hashOf(token.toLowerCase()) },
    select: { threadId: true, userId: true, expiresAt: true },
  });
}

/** The token in an address, if it is one of ours; "" when ours has none. @returns null for any other address */
export function tokenIn(address: string): string | null {
  const [local, host] = (env().MAIL_IN_ADDRESS ?? "").split("@");
  const [, theirs = "", token = "", at = ""] = /^([^+@]*)\+?([^@]*)@(.*)$/.exec(address.trim().toLowerCase()) ?? [];
  return host && theirs === local && at === host ? token : null;
}

/** Forgets the addresses that have expired a while ago: until then a late answer is told from an invented token. */
export async function sweepReplyAddresses(): Promise<void> {
  await db.$executeRaw`delete from reply_address where expires_at < now() - make_interval(days => ${REPLY_DAYS}::int)`;
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

// 160 bits as 32 letters and digits of one case: the local part stays under 64, and mail servers may change case.
function tokenOf(threadId: string, userId: string | null): string {
  const hmac = createHmac("sha256", env().SECRET).update(`parley:reply:${threadId}:${userId ?? "mailbox"}`);
  return Array.from(hmac.digest().subarray(0, 32), (byte) => ALPHABET[byte & 31]).join("");
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
