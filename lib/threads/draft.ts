import type { Viewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import { NotFound, Refusal } from "@/lib/refusal";
import { getStore } from "@/lib/settings/store";
import { isStorable, normalizeLines } from "@/lib/text";
import { type ThreadAddress, writeAddress } from "./address";
import { countBytes, MESSAGE_BYTES } from "./limits";
import { locate } from "./locate";

/** A save is under way for so long at most; who begins the same words anew goes on with them by then. */
const LATE_SECONDS = 10;

/** `rev` is raised by one at each change, whoever made it: more than one above what a device knew, another one wrote. */
export type Draft = { text: string; rev: number };

/**
 * Keeps what the viewer is writing in a thread that exists for them, begun or not; the last of two at once stays. The
 * same again is no change, and nothing written is no draft.
 * @param rev what the browser knew last; 0 for no draft @returns what it is now; 0 for no draft
 * @throws NotFound for any other thread, and for who came by an access link: drafts belong to whole accounts
 * @throws Refusal for what cannot be kept
 */
export async function keepDraft(viewer: Viewer, at: ThreadAddress, text: string, rev: number): Promise<number> {
  const lines = normalizeLines(text);
  if (!isStorable(lines))
    throw new Refusal("Your draft has a character that cannot be kept. It stays in this browser.");
  if (countBytes(lines) > MESSAGE_BYTES)
    throw new Refusal("Your draft is too long to be kept. It stays in this browser.");
  const place = keepsDrafts(viewer) ? await locate(viewer, at, await getStore()) : null;
  if (!place) throw new NotFound("thread");
  return lines === "" ? forget(viewer, at) : write(viewer, at, place.threadId, lines, rev);
}

async function forget({ userId }: Viewer, at: ThreadAddress): Promise<number> {
  await db.draft.deleteMany({ where: { userId, place: writeAddress(at) } });
  return 0;
}

// Under the lock of who writes: an account that is being deleted at this moment is waited for, and then gets no draft.
// A save that was under way as its text was sent comes late, maybe from a page that is gone: it brings no draft back.
async function write({ userId }: Viewer, at: ThreadAddress, threadId: string | null, text: string, rev: number) {
  const [kept] = await db.$queryRaw<{ writers: number; rev: number }[]>`
    with writer as (select id from "user" where id = ${userId}::uuid and disabled_at is null for share),
      sent as (
        select from entry
        where thread_id = ${threadId}::uuid and seq > (select last_seq - 20 from thread where id = ${threadId}::uuid)
          and author_id = ${userId}::uuid and starts_with(text, ${text})
          and created_at > now() - make_interval(secs => ${LATE_SECONDS}::int)),
      kept as (
        insert into draft (user_id, place, text, rev, updated_at)
        select id, ${writeAddress(at)}, ${text}, ${rev}::int + 1, now() from writer where not exists (select from sent)
        on conflict (user_id, place) do update set text = excluded.text, updated_at = excluded.updated_at,
          rev = greatest(draft.rev, excluded.rev - 1) + (draft.text <> excluded.text)::int
        returning rev)
    select (select count(*)::int from writer) as writers, coalesce((select rev from kept),
      (select rev from draft where user_id = ${userId}::uuid and place = ${writeAddress(at)}), 0) as rev`;
  if (!kept?.writers) throw new NotFound("account");
  return kept.rev;
}

/** What the viewer was writing there last, as a value (JSON, or null) in a statement that asks more. */
export function draftSql({ userId }: Viewer, at: ThreadAddress): Prisma.Sql {
  return Prisma.sql`(
    select json_build_object('text', text, 'rev', rev) from draft
    where user_id = ${userId}::uuid and place = ${writeAddress(at)})`;
}

/**
 * It has been sent, in the transaction that says so: a part of the statement. A save may lag behind typing, so what was
 * the beginning of it goes as well; what was typed on meanwhile stays. @param sent null: nothing was
 */
export function dropDraftSql(viewer: Viewer, at: ThreadAddress, sent: string | null): Prisma.Sql {
  const writer = keepsDrafts(viewer) ? viewer.userId : null;
  return Prisma.sql`
    delete from draft
    where user_id = ${writer}::uuid and place = ${writeAddress(at)} and starts_with(${sent}::text, text)`;
}

const KEPT_DAYS = 180;

/** Lets go of what nobody has gone on with. Run now and then. */
export async function sweepDrafts(): Promise<void> {
  await db.$executeRaw`delete from draft where updated_at < now() - make_interval(days => ${KEPT_DAYS}::int)`;
}

// Whoever holds an access link is not always whose account it is: neither finds the other's draft, nor sends it away.
export function keepsDrafts(viewer: Viewer): boolean {
  return viewer.as !== "customer" || viewer.orderIds === null;
}
