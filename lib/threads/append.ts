import { randomUUIDv7 } from "node:crypto";
import type { Viewer } from "@/lib/accounts/viewer";
import { notify } from "@/lib/bus";
import { untilAlone } from "@/lib/conflict";
import { db, KEPT, Prisma, type Tx } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";
import { jobsOfOwed } from "@/lib/outbox";
import { addressSql } from "./participants";
import { owedSql } from "./recipients";
import { seenBy } from "./seen-by";
import type { LockedThread } from "./thread-lock";
import type { EntryKind } from "./types";

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
