import type { Viewer } from "@/lib/accounts/viewer";
import { filesOf } from "@/lib/attachments/attach";
import { db, KEPT, Prisma } from "@/lib/db";
import { usualAnswerSql } from "@/lib/vendors/usual-answer";
import type { ThreadAddress } from "./address";
import { type Draft, draftSql, keepsDrafts } from "./draft";
import type { EntryRow } from "./entry";
import { mailedSql } from "./mailed";
import type { MailState } from "./types";
import { type Reader, unreachedSql } from "./unreached";

/** Which entries: none of a thread that is not begun. `vendorId`: whose usual answer is said, null where that is not. */
export type Reading = { threadId: string | null; seqs: number[]; vendorId: string | null; reader: Reader };

/**
 * What was read. `draft`: what the viewer was writing there last, in whatever browser; null for whose drafts are not kept.
 * `answersIn`: how long the vendor's customers usually wait, in seconds. `unreached`: no mail reaches `reader` any more.
 */
export type Read = {
  entries: (EntryRow & { mail: MailState | null })[];
  draft: Draft | null;
  answersIn: number | null;
  unreached: boolean;
};

/**
 * Entries in their order, and what a thread's page shows beside them, in one statement. Whether the thread exists for the
 * viewer was asked before.
 */
export async function readEntries(viewer: Viewer, at: ThreadAddress, reading: Reading): Promise<Read> {
  const { threadId, seqs, vendorId, reader } = reading;
  const keeps = keepsDrafts(viewer);
  // Named one by one: of "heads, or from … to" PostgreSQL would read the whole thread.
  const [row] = await db.$queryRaw<Read[]>`${KEPT}
    select ${keeps ? draftSql(viewer, at) : Prisma.sql`null`} as draft,
      ${vendorId ? usualAnswerSql(vendorId) : Prisma.sql`null::int`} as "answersIn",
      ${unreachedSql(reader)} as unreached, (
        select coalesce(json_agg(shown order by shown.seq), '[]') from (
          select id, thread_id as "threadId", seq, kind, side, text, quoted, created_at as "createdAt",
            ${filesOf(Prisma.sql`entry.id`)} as files, ${mailedSql(viewer)} as mail
          from entry where thread_id = ${threadId}::uuid and seq = any(${seqs}::int[])
        ) as shown
      ) as entries`;
  if (!row) throw new Error("a statement without from has one row");
  const { entries, draft } = row;
  // JSON has no dates.
  const read = entries.map((entry) => ({ ...entry, createdAt: new Date(entry.createdAt) }));
  return { ...row, entries: read, draft: keeps ? (draft ?? NO_DRAFT) : null };
}

const NO_DRAFT: Draft = { text: "", rev: 0 };
