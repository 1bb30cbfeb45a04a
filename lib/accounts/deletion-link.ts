import { db, type Tx } from "@/lib/db";
import { owe } from "@/lib/outbox";
import { Refusal } from "@/lib/refusal";
import { countAttempt } from "@/lib/throttle";
import { readToken } from "@/lib/tokens";
import { fingerprint, minutes } from "./tries";

/** How long a mailed link deletes an account, once: 30 minutes from when it was asked for. */
export const DELETION_MINUTES = 30;
const HOUR = 60 * 60;

export type DeletionLinkState = "good" | "used" | "expired";

/**
 * Owes a link by which somebody without a password, or who has forgotten it, deletes their account: 5 an hour to one
 * account, 30 from one network address. @throws Refusal past that, and when no address is known
 */
export async function mailDeletionLink(userId: string, address: string): Promise<void> {
  const user = await db.user.findUnique({
    where: { id: userId, disabledAt: null },
    select: { email: true, linkVersion: true },
  });
  if (!user?.email)
    throw new Refusal("No e-mail address of yours is known here. Ask the store to delete your account.");
  const waits = await Promise.all([
    countAttempt(`deletion:address:${address}`, { count: 30, seconds: HOUR }),
    countAttempt(`deletion:account:${fingerprint(user.email)}`, { count: 5, seconds: HOUR }),
  ]);
  const wait = Math.max(...waits);
  if (wait > 0) throw new Refusal(`Several links are on their way already. Wait ${minutes(wait)} for another one.`);
  const mail = { kind: "deletion_link", recipientId: userId, linkVersion: user.linkVersion } as const;
  await db.$transaction((tx) => owe(tx, [mail]));
}

/** What a link is worth now to the person who is signed in; null for what never was one of theirs. Changes nothing. */
export async function stateOfDeletionLink(userId: string, token: string): Promise<DeletionLinkState | null> {
  const id = readToken("deletion", token);
  const link = id
    ? await db.delivery.findUnique({
        where: { id, kind: "deletion_link", recipientId: userId },
        select: { usedAt: true, createdAt: true, linkVersion: true, recipient: { select: { linkVersion: true } } },
      })
    : null;
  if (!link) return null;
  if (link.usedAt) return "used";
  return link.recipient?.linkVersion !== link.linkVersion || link.createdAt <= oldest() ? "expired" : "good";
}

/** Uses a link up with the deletion, in its transaction: one that is refused leaves the link good. */
export async function takeDeletionLink(tx: Tx, userId: string, token: string): Promise<boolean> {
  const id = readToken("deletion", token);
  if (!id) return false;
  const used = await tx.$executeRaw`
    update delivery d set used_at = now() from "user" u
    where d.id = ${id}::uuid and d.kind = 'deletion_link' and d.used_at is null and d.created_at > ${oldest()}
      and d.recipient_id = ${userId}::uuid and u.id = d.recipient_id and u.link_version = d.link_version`;
  return used === 1;
}

const oldest = () => new Date(Date.now() - DELETION_MINUTES * 60_000);
