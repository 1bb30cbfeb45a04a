import { normaliseEmail } from "@/lib/accounts/email";
import { db } from "@/lib/db";
import { findReplyAddress } from "@/lib/deliveries/reply-address";
import { env } from "@/lib/env";
import { senderOf } from "@/lib/mail/authentication";
import type { Incoming } from "@/lib/mail/incoming";
import type { WhyHeld } from "./held-words";

/** Whose words it is, and in which thread. */
export type Sender = { userId: string; threadId: string };

/**
 * Who wrote a mail that came to one of our addresses: the person the address was made for, if it comes from that person's
 * own address and the server that took it knows of no forgery. For the store's mailbox, an admin.
 * @param server whose Authentication-Results count; null: nobody has looked
 */
export async function findSender(
  token: string,
  mail: Incoming,
  server: string | null,
  now: Date,
): Promise<Sender | { held: WhyHeld }> {
  if (token === "") return { held: "no_token" };
  const address = await findReplyAddress(token);
  if (!address) return { held: "unknown_token" };
  const [from, ...others] = new Set(mail.from);
  if (from === undefined || others.length > 0) return { held: "several_senders" };
  if (server !== null && isForged(mail, server)) return { held: "forged" };
  const userId = await personAt(normaliseEmail(from), address.userId);
  if (!userId) return { held: "other_sender" };
  if (address.expiresAt <= now) return { held: "expired_token" };
  return { userId, threadId: address.threadId };
}

// A server of ours in front that says nothing was gone around. Where Resend says nothing, the address alone has to do.
function isForged(mail: Incoming, server: string): boolean {
  const said = senderOf(mail.header("authentication-results"), server);
  return said === "forged" || (said === "missing" && env().MAIL_IN_AUTHSERV !== undefined);
}

async function personAt(email: string | null, userId: string | null): Promise<string | null> {
  if (!email) return null;
  const whose = userId === null ? { isAdmin: true, disabledAt: null } : { id: userId };
  const user = await db.user.findFirst({ where: { email, ...whose }, select: { id: true } });
  return user?.id ?? null;
}
