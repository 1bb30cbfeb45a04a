import { randomUUID } from "node:crypto";
import { filesOf } from "@/lib/attachments/attach";
import { db, Prisma, type Tx } from "@/lib/db";
import { addJob } from "@/lib/jobs";
import { SEND_DELIVERY } from "@/lib/outbox";
import type { Side } from "@/prisma/client";
import { OWED } from "./outcome";

/** So long after the first message that is still unread, what is unread then goes in one mail. */
const WAIT_MS = 15 * 60_000;

type Written = { id: string; seq: number; side: Side; text: string; files: { name: string }[]; createdAt: Date };

/**
 * A message's mail goes along with others of its thread to this reader, in the one that is still open for them. One
 * commit, holding that one's row: a message is in the mail that goes now or in the next, never in both or none.
 */
export async function joinBundle(id: string, entry: { id: string; threadId: string; createdAt: Date }): Promise<void> {
  await db.$transaction(async (tx) => {
    const owed = await tx.delivery.findFirst({ where: { id, state: OWED }, select: { recipientId: true } });
    if (!owed) return;
    const [bundle] = await tx.$queryRaw<{ id: string; state: string; nextAttemptAt: Date }[]>`
      insert into delivery (id, kind, recipient_id, entry_id, open_thread_id, next_attempt_at)
      values (${randomUUID()}::uuid, 'new_messages', ${owed.recipientId}::uuid, ${entry.id}::uuid,
        ${entry.threadId}::uuid, ${dueAfter(entry)}::timestamptz)
      on conflict (open_thread_id, recipient_id) where open_thread_id is not null and state in ('queued', 'waiting')
      do update set next_attempt_at = least(delivery.next_attempt_at, excluded.next_attempt_at)
      returning id, state::text, next_attempt_at as "nextAttemptAt"`;
    if (!bundle) throw new Error("no mail to go along in");
    const data = { state: "dropped" as const, why: "together", bundleId: bundle.id, rendered: Prisma.DbNull };
    await tx.delivery.updateMany({ where: { id, state: OWED }, data });
    if (bundle.state === "queued") await sendAt(tx, bundle.id, bundle.nextAttemptAt);
  });
}

/** The messages of a mail that did not arrive go along in the one that is sent in its place: what is unread of them. */
export async function moveMessages(tx: Tx, from: string, to: string): Promise<void> {
  await tx.delivery.updateMany({ where: { bundleId: from }, data: { bundleId: to } });
}

/** When it goes; null when its reader has read all of it. */
export async function dueAt(id: string): Promise<Date | null> {
  const { first } = await unreadOf(db, id);
  return first ? dueAfter(first) : null;
}

/** It does not go now: something unread is younger, or nothing is unread any more. Looked at again under its row's lock. */
export async function putOff(id: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!(await hold(tx, id))) return;
    const { first } = await unreadOf(tx, id);
    if (!first) return void (await tx.delivery.update({ where: { id }, data: { state: "dropped", why: "read" } }));
    const nextAttemptAt = new Date(Math.max(dueAfter(first).getTime(), now.getTime()));
    await tx.delivery.update({ where: { id }, data: { state: "queued", nextAttemptAt } });
    await sendAt(tx, id, nextAttemptAt);
  });
}

/**
 * It goes with what is unread now; whatever is written from here on goes in the next. What was read in this very moment
 * goes all the same. @returns the first of them and how many there are; null if it is not owed any more
 */
export async function setOff(id: string): Promise<{ shown: Written[]; first: Written; count: number } | null> {
  return db.$transaction(async (tx) => {
    if (!(await hold(tx, id))) return null;
    const unread = await unreadOf(tx, id);
    const { first, ...more } = unread.first ? unread : await unreadOf(tx, id, true);
    if (!first) return null;
    await tx.delivery.update({ where: { id }, data: { openThreadId: null, entryId: first.id } });
    await leaveRead(tx, id, first);
    return { first, ...more };
  });
}

// What was read by then is not in it: what becomes of it says nothing of them.
async function leaveRead(tx: Tx, id: string, { seq }: Written): Promise<void> {
  await tx.$executeRaw`
    update delivery set bundle_id = null, why = 'read' from entry
    where bundle_id = ${id}::uuid and entry.id = delivery.entry_id and entry.seq < ${seq}::int`;
}

/** So many are told word for word. */
const SHOWN = 10;

async function unreadOf(tx: Pick<Tx, "$queryRaw">, id: string, readToo = false) {
  const rows = await tx.$queryRaw<(Written & { count: number })[]>`
    select entry.id, entry.seq, entry.side::text, entry.text, entry.created_at as "createdAt", count(*) over ()::int as count,
      ${filesOf(Prisma.sql`entry.id`)} as files
    from delivery member join entry on entry.id = member.entry_id
      left join participant reader on reader.thread_id = entry.thread_id and reader.user_id = member.recipient_id
    where member.bundle_id = ${id}::uuid and (${readToo} or entry.seq > coalesce(reader.last_read_seq, 0))
    order by entry.seq limit ${SHOWN}::int`;
  return { shown: rows, first: rows[0], count: rows[0]?.count ?? 0 };
}

async function hold(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from delivery where id = ${id}::uuid and state in ('queued', 'waiting') for update`;
  return rows.length > 0;
}

function dueAfter({ createdAt }: { createdAt: Date }): Date {
  return new Date(createdAt.getTime() + WAIT_MS);
}

async function sendAt(tx: Tx, id: string, runAt: Date): Promise<void> {
  await addJob(tx, SEND_DELIVERY, { id }, { key: `delivery:${id}`, runAt });
}
