import { randomUUID } from "node:crypto";
import type { Viewer } from "@/lib/accounts/viewer";
import { notify } from "@/lib/bus";
import { untilAlone } from "@/lib/conflict";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { sideOf } from "@/lib/orders/side";
import { owe } from "@/lib/outbox";
import { Refusal } from "@/lib/refusal";
import { countAttempt } from "@/lib/throttle";
import type { ThreadAddress } from "./address";
import type { Place } from "./locate";
import { addressParticipants, lowerUnread, raiseUnread } from "./participants";
import { recipientsOf } from "./recipients";
import { seenBy } from "./seen-by";
import type { EntryKind } from "./types";

/** A thread under its row lock. `now` is the entry's time: never before the one of the entry before it. */
export type LockedThread = {
  id: string;
  customerId: string;
  vendorId: string | null;
  lastSeq: number;
  awaitingSince: Date | null;
  openDisputeId: string | null;
  now: Date;
};

/** @param shown the newest entry the author's page had shown: writing reads up to it */
export type NewEntry = { kind: EntryKind; text: string; sendKey: string; shown: number };
export type Appended = { entryId: string; seq: number };

/**
 * One transaction on a thread, begun anew where it meets another one (somebody leaves the shop, an account is deleted):
 * nothing of it had happened.
 */
export function onThread<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return untilAlone(() => db.$transaction(work));
}

/** The import changes an order under its row lock: holding it, the sellers stay who they are until we commit. */
export async function holdOrder(tx: Tx, at: ThreadAddress): Promise<void> {
  if ("number" in at) await tx.$queryRaw`select 1 from "order" where number = ${at.number} for share`;
}

/** Locks the thread's row, under which `seq` is given, and makes it if need be. Two first entries make one thread. */
export async function lockThread(tx: Tx, place: Place): Promise<LockedThread> {
  const id = place.threadId ?? (await makeThread(tx, place));
  const [thread] = await tx.$queryRaw<LockedThread[]>`
    select id, customer_id as "customerId", vendor_id as "vendorId", last_seq as "lastSeq",
      awaiting_since as "awaitingSince", open_dispute_id as "openDisputeId",
      greatest(clock_timestamp(), last_entry_at) as now
    from thread where id = ${id}::uuid for no key update`;
  if (!thread) throw new Error("the thread was found and is not there");
  return thread;
}

async function makeThread(tx: Tx, { order, customerId, seller }: Place): Promise<string> {
  const { vendorId } = seller;
  await tx.$executeRaw`
    insert into thread (id, order_id, customer_id, vendor_id)
    values (${randomUUID()}::uuid, ${order?.id ?? null}::uuid, ${customerId}::uuid, ${vendorId}::uuid)
    on conflict do nothing`;
  const which = order ? { orderId: order.id, vendorId } : { orderId: null, customerId, vendorId };
  return (await tx.thread.findFirstOrThrow({ where: which, select: { id: true } })).id;
}

/** One person may add so many entries in a minute. @throws Refusal */
export async function countEntry(tx: Tx, viewer: Viewer): Promise<void> {
  const wait = await countAttempt(`message:${viewer.userId}`, { count: env().MESSAGES_PER_MINUTE, seconds: 60 }, tx);
  if (wait)
    throw new Refusal(`You are writing very fast. Wait ${wait} seconds, then send again. Your text is safe here.`);
}

/**
 * Hangs one entry on a thread: the entry, unread, who awaits an answer, and the mails owed; a message and what happens
 * to a dispute alike. The caller holds the thread's row and commits all of it or nothing.
 */
export async function append(tx: Tx, viewer: Viewer, thread: LockedThread, entry: NewEntry): Promise<Appended> {
  const { kind, text, sendKey, shown } = entry;
  const side = sideOf(viewer);
  const seq = thread.lastSeq + 1;
  const row = { threadId: thread.id, seq, side, authorId: viewer.userId, kind, text, sendKey, createdAt: thread.now };
  const { id } = await tx.entry.create({ data: row, select: { id: true } });
  await addressParticipants(tx, thread, kind);
  await lowerUnread(tx, thread.id, viewer.userId, Math.min(shown, thread.lastSeq));
  await raiseUnread(tx, thread.id, side, seq);
  await noteAnswer(tx, viewer, thread, id, kind);
  await noteNewest(tx, viewer, thread, { seq, kind, shown: Math.min(shown, thread.lastSeq) });
  const mails = await recipientsOf(tx, viewer, thread, kind);
  await owe(
    tx,
    mails.map((mail) => ({ ...mail, kind: kind === "message" ? "new_message" : kind, entryId: id })),
  );
  return { entryId: id, seq };
}

/** How long a shop's customers wait is said on its page. */
async function noteAnswer(tx: Tx, viewer: Viewer, thread: LockedThread, entryId: string, kind: EntryKind) {
  const { vendorId, awaitingSince, now } = thread;
  if (viewer.as !== "vendor" || kind !== "message" || !vendorId || !awaitingSince) return;
  const waitedSeconds = Math.floor((now.getTime() - awaitingSince.getTime()) / 1000);
  await tx.answer.create({ data: { entryId, vendorId, waitedSeconds, answeredAt: now } });
}

// The thread's own row, and the note to who is looking at it: told when all of this commits, and only then.
async function noteNewest(
  tx: Tx,
  viewer: Viewer,
  thread: LockedThread,
  newest: { seq: number; kind: EntryKind; shown: number },
) {
  const { id, customerId, vendorId, now } = thread;
  const { seq, kind, shown } = newest;
  await tx.$executeRaw`
    with noted as (
      update thread set last_seq = ${seq}, last_entry_at = ${now}::timestamptz,
        awaiting_since = ${awaitingAfter(viewer, thread, kind)}::timestamptz, ${seenBy(viewer, thread, shown)}
      where id = ${id}::uuid returning id
    )
    select ${notify({ is: "entry", thread: id, customer: customerId, vendor: vendorId, by: viewer.userId, seq })} from noted`;
}

// A customer who opens a dispute asks; nothing else that happens to one asks or answers (PRODUCT 3).
function awaitingAfter(viewer: Viewer, { awaitingSince, now }: LockedThread, kind: EntryKind): Date | null {
  const asks = viewer.as === "customer" && kind !== "dispute_closed";
  if (asks) return awaitingSince ?? now;
  return kind === "message" ? null : awaitingSince;
}
