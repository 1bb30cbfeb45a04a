import { createHash, randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/accounts/viewer";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { sideOf } from "@/lib/orders/side";
import { owe } from "@/lib/outbox";
import { NotFound, Refusal } from "@/lib/refusal";
import { getStore } from "@/lib/settings/store";
import { countAttempt } from "@/lib/throttle";
import { closedSentence } from "./closed";
import { locate, type Place, type ThreadAddress } from "./locate";
import { addressParticipants, lowerUnread, raiseUnread } from "./participants";
import { recipientsOf } from "./recipients";
import type { PostInput } from "./schema";
import type { Side } from "./types";

export type Posted = { entryId: string; seq: number };
type LockedThread = { id: string; customerId: string; vendorId: string | null; lastSeq: number; now: Date };

/**
 * Writes a message into a thread, which is made if there is none: entry, unread, who awaits an answer and the mails
 * owed, all or nothing (PRODUCT 3 and 6). The same send twice (same browser's id, thread and text) is one message.
 * @throws NotFound if the thread does not exist for the viewer
 * @throws Refusal when it is closed to writing, or the viewer writes too fast
 */
export async function postMessage(viewer: Viewer, at: ThreadAddress, input: PostInput): Promise<Posted> {
  const store = await getStore();
  return db.$transaction(async (tx) => {
    await holdOrder(tx, at.number);
    const place = await locate(viewer, at, store, tx);
    if (!place) throw new NotFound("thread");
    if (!place.writable) throw new Refusal(closedSentence(place.seller.name));
    const thread = await lockThread(tx, place);
    const sendKey = keyOf(thread.id, input);
    const sent = await tx.entry.findUnique({ where: { authorId_sendKey: { authorId: viewer.userId, sendKey } } });
    if (sent) return { entryId: sent.id, seq: sent.seq };
    await countMessage(tx, viewer);
    return append(tx, viewer, thread, input, sendKey);
  });
}

async function append(tx: Tx, viewer: Viewer, thread: LockedThread, input: PostInput, sendKey: string) {
  const side = sideOf(viewer);
  const seq = thread.lastSeq + 1;
  const entry = { threadId: thread.id, seq, side, authorId: viewer.userId, sendKey, createdAt: thread.now };
  const { id } = await tx.entry.create({ data: { ...entry, kind: "message", text: input.text } });
  await addressParticipants(tx, thread);
  await lowerUnread(tx, thread.id, viewer.userId, Math.min(input.shown, thread.lastSeq));
  await raiseUnread(tx, thread.id, side, seq);
  await noteNewest(tx, thread, seq, side);
  const mails = await recipientsOf(tx, viewer, thread);
  await owe(
    tx,
    mails.map((mail) => ({ ...mail, kind: "new_message" as const, entryId: id })),
  );
  return { entryId: id, seq };
}

// The import changes an order under its row lock: holding it, the sellers stay who they are until we commit.
async function holdOrder(tx: Tx, number: string): Promise<void> {
  await tx.$queryRaw`select 1 from "order" where number = ${number} for share`;
}

// Locks the thread's row, under which `seq` is given. Two first messages at once make one thread.
async function lockThread(tx: Tx, place: Place): Promise<LockedThread> {
  const { orderId, customerId, seller } = place;
  if (!place.threadId) {
    await tx.$executeRaw`
      insert into thread (id, order_id, customer_id, vendor_id)
      values (${randomUUID()}::uuid, ${orderId}::uuid, ${customerId}::uuid, ${seller.vendorId}::uuid)
      on conflict (order_id, vendor_id) where order_id is not null do nothing`;
  }
  const [thread] = await tx.$queryRaw<LockedThread[]>`
    select id, customer_id as "customerId", vendor_id as "vendorId", last_seq as "lastSeq",
      greatest(clock_timestamp(), last_entry_at) as now
    from thread where order_id = ${orderId}::uuid and vendor_id is not distinct from ${seller.vendorId}::uuid
    for no key update`;
  if (!thread) throw new Error("the thread was made and is not there");
  return thread;
}

// The browser's id alone does not do: the same id with another text is another message, and must not be swallowed.
function keyOf(threadId: string, { clientId, text }: PostInput): string {
  return createHash("sha256").update(`${clientId}\n${threadId}\n${text}`).digest("base64url");
}

async function countMessage(tx: Tx, viewer: Viewer): Promise<void> {
  const wait = await countAttempt(`message:${viewer.userId}`, { count: env().MESSAGES_PER_MINUTE, seconds: 60 }, tx);
  if (wait)
    throw new Refusal(`You are writing very fast. Wait ${wait} seconds, then send again. Your text is safe here.`);
}

async function noteNewest(tx: Tx, thread: LockedThread, seq: number, side: Side): Promise<void> {
  const awaiting = side === "customer" ? thread.now : null;
  await tx.$executeRaw`
    update thread set last_seq = ${seq}, last_entry_at = ${thread.now},
      awaiting_since = case when ${side} = 'customer' then coalesce(awaiting_since, ${awaiting}::timestamptz) end
    where id = ${thread.id}::uuid`;
}
