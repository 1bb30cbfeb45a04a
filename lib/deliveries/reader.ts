import type { Lang } from "@/emails/words";
import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { isAddress } from "@/lib/mail/address";
import { getStore } from "@/lib/settings/store";
import { threadsFor } from "@/lib/threads/access";
import type { Dropped } from "./owed";
import { reach } from "./reach";

/** Who will read a thread's mail, and as whom they may see the thread. */
export type Reader = {
  viewer: Viewer;
  to: string;
  linkVersion: number;
  lang: Lang;
  wantsMessages: boolean;
  together: boolean;
};

/** `muted`: they want no mails about this thread's messages. */
export type ThreadReader = Reader & { muted: boolean };

type Thread = { id: string; customerId: string; vendorId: string | null };

/** The store's mailbox sees what an admin sees, and is nobody: no user has this id. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/**
 * The recipient of a thread's mail, looked at again at the moment of sending: still there, still reachable, still
 * allowed to see it (PRODUCT 6). @param recipientId null: the store's mailbox
 */
export async function findReader(recipientId: string | null, thread: Thread): Promise<ThreadReader | Dropped> {
  const reader = recipientId === null ? await mailbox() : await person(recipientId, thread);
  if ("dropped" in reader) return reader;
  const seen = await db.thread.findFirst({
    where: { AND: [threadsFor(reader.viewer), { id: thread.id }] },
    select: { participants: { where: { userId: reader.viewer.userId, muted: true }, select: { muted: true } } },
    relationLoadStrategy: "join",
  });
  return seen ? { ...reader, muted: seen.participants.length > 0 } : { dropped: "right_lost" };
}

/** As whom this person may see the thread now; null when they may not, or are gone. */
export async function findThreadReader(userId: string, threadId: string): Promise<Viewer | null> {
  const thread = await db.thread.findUnique({
    where: { id: threadId },
    select: { id: true, customerId: true, vendorId: true },
  });
  const reader = thread && (await findReader(userId, thread));
  return reader && "viewer" in reader ? reader.viewer : null;
}

async function mailbox(): Promise<Reader | Dropped> {
  const { mailbox: address } = await getStore();
  if (!address || !isAddress(address)) return { dropped: "no_mailbox" };
  const wants = { wantsMessages: true, together: false };
  return { viewer: { as: "admin", userId: NOBODY }, to: address, linkVersion: 0, lang: "en", ...wants };
}

async function person(recipientId: string, thread: Thread): Promise<Reader | Dropped> {
  const user = await reach(recipientId);
  if ("dropped" in user) return user;
  const viewer = user.id === thread.customerId ? customer(user.id) : await seller(user, thread.vendorId);
  if (!viewer) return { dropped: "right_lost" };
  const { email: to, linkVersion, lang, wantsMessages, together } = user;
  return { viewer, to, linkVersion, lang, wantsMessages, together };
}

function customer(userId: string): Viewer {
  return { as: "customer", userId, orderIds: null };
}

async function seller(user: { id: string; isAdmin: boolean }, vendorId: string | null): Promise<Viewer | null> {
  if (user.isAdmin) return { as: "admin", userId: user.id };
  if (!vendorId) return null;
  const where = { vendorId, userId: user.id, vendor: { removedAt: null } };
  const staff = await db.staff.findFirst({ where, select: { vendorId: true } });
  return staff && { as: "vendor", userId: user.id, vendorIds: [vendorId] };
}
