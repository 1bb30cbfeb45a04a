import { randomUUID, randomUUIDv7 } from "node:crypto";
import type { Viewer } from "@/lib/accounts/viewer";
import { filesOf } from "@/lib/attachments/attach";
import type { FileView } from "@/lib/attachments/types";
import { notify } from "@/lib/bus";
import { untilAlone } from "@/lib/conflict";
import { db, KEPT, Prisma, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { sideOf } from "@/lib/orders/side";
import { jobsOfOwed } from "@/lib/outbox";
import { Refusal } from "@/lib/refusal";
import { type Attempt, attemptSql, waitOf } from "@/lib/throttle";
import type { ThreadAddress } from "./address";
import { dropDraftSql } from "./draft";
import type { Place } from "./locate";
import { addressSql } from "./participants";
import { owedSql } from "./recipients";
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
  /** What is about to be sent hangs already. `createdAt` as JSON has it. */
  sent: (Appended & { createdAt: string; files: FileView[] }) | null;
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

/**
 * What a write begins with, in one statement. The order is held: the import changes it under its row lock, so its sellers
 * stay who they are until we commit. The entry is counted. And what was the draft of it goes.
 * @param sent the text, of which a draft was the beginning @returns throws Refusal if one person added too many in a minute
 */
export async function begin(tx: Tx, viewer: Viewer, at: ThreadAddress, sent?: string): Promise<() => void> {
  const counted = attemptSql(`message:${viewer.userId}`, 60);
  const [row] = await tx.$queryRaw<Attempt[]>`${KEPT}
    with held as (select 1 from "order" where number = ${"number" in at ? at.number : null} for share),
      counted as (${counted}), dropped as (${dropDraftSql(viewer, at, sent ?? null)})
    select count, wait from counted where (select count(*) from held) >= 0`;
  const wait = waitOf(row, env().MESSAGES_PER_MINUTE);
  return () => {
    if (wait)
      throw new Refusal(`You are writing very fast. Wait ${wait} seconds, then send again. Your text is safe here.`);
  };
}

/** The thread's id, which is made if need be. Two first entries make one thread. */
export function threadOf(tx: Tx, place: Place): Promise<string> {
  return place.threadId === null ? makeThread(tx, place) : Promise.resolve(place.threadId);
}

/**
 * Locks the thread's row, under which `seq` is given. @param sendKey of what is about to be sent: `sent` says whether it
 * was before. What is sent at this very moment is not seen: then the entry's unique key begins all of it anew
 */
export async function lockThread(tx: Tx, id: string, viewer: Viewer, sendKey: string | null): Promise<LockedThread> {
  const [thread] = await tx.$queryRaw<LockedThread[]>`${KEPT}
    select id, customer_id as "customerId", vendor_id as "vendorId", last_seq as "lastSeq",
      awaiting_since as "awaitingSince", open_dispute_id as "openDisputeId",
      greatest(clock_timestamp(), last_entry_at) as now, (
        select json_build_object('entryId', id, 'seq', seq, 'createdAt', created_at,
          'files', ${filesOf(Prisma.sql`entry.id`)}) from entry
        where author_id = ${viewer.userId}::uuid and send_key = ${sendKey}) as sent
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

/**
 * Hangs one entry on a thread: the entry, unread, who awaits an answer, and the mails owed; a message and what happens
 * to a dispute alike. The caller holds the thread's row and commits all of it or nothing.
 */
export async function append(tx: Tx, viewer: Viewer, thread: LockedThread, entry: NewEntry): Promise<Appended> {
  const { id: threadId, customerId, vendorId, lastSeq, now } = thread;
  const { kind, text, sendKey } = entry;
  const [id, side, seq, authorId] = [randomUUIDv7(), sideOf(viewer), lastSeq + 1, viewer.userId];
  const shown = Math.min(entry.shown, lastSeq);
  const news = { is: "entry", thread: threadId, customer: customerId, vendor: vendorId, by: authorId, seq } as const;
  // Who is looking at it is told when all of this commits, and only then.
  await tx.$executeRaw`${KEPT}
    with hung as (
      insert into entry (id, thread_id, seq, kind, side, author_id, text, send_key, created_at)
      values (${id}::uuid, ${threadId}::uuid, ${seq}::int, ${kind}::entry_kind, ${side}::side, ${authorId}::uuid,
        ${text}, ${sendKey}, ${now}::timestamptz)
    ), ${addressSql(thread, { kind, side, authorId, seq, shown })}, answered as (${answerSql(viewer, thread, id, kind)}),
    noted as (
      update thread set last_seq = ${seq}::int, last_entry_at = ${now}::timestamptz,
        awaiting_since = ${awaitingAfter(viewer, thread, kind)}::timestamptz, ${seenBy(viewer, thread, shown)}
      where id = ${threadId}::uuid
    ), ${owedSql(viewer, thread, kind, id)}
    select ${notify(news)}, ${jobsOfOwed()}`;
  return { entryId: id, seq };
}

/** How long a shop's customers wait is said on its page. */
function answerSql(viewer: Viewer, thread: LockedThread, entryId: string, kind: EntryKind): Prisma.Sql {
  const { vendorId, awaitingSince, now } = thread;
  if (viewer.as !== "vendor" || kind !== "message" || !vendorId || !awaitingSince) return Prisma.sql`select`;
  const waited = Math.floor((now.getTime() - awaitingSince.getTime()) / 1000);
  return Prisma.sql`
    insert into answer (entry_id, vendor_id, waited_seconds, answered_at)
    values (${entryId}::uuid, ${vendorId}::uuid, ${waited}::int, ${now}::timestamptz)`;
}

// A customer who opens a dispute asks; nothing else that happens to one asks or answers (PRODUCT 3).
function awaitingAfter(viewer: Viewer, { awaitingSince, now }: LockedThread, kind: EntryKind): Date | null {
  const asks = viewer.as === "customer" && kind !== "dispute_closed";
  if (asks) return awaitingSince ?? now;
  return kind === "message" ? null : awaitingSince;
}
