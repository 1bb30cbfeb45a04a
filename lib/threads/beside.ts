import type { Viewer } from "@/lib/accounts/viewer";
import { db, Prisma } from "@/lib/db";
import { usualAnswerSql } from "@/lib/vendors/usual-answer";
import type { ThreadAddress } from "./address";
import { type Draft, draftSql, keepsDrafts } from "./draft";

/**
 * What a thread's page shows beside its entries, in one statement: what the viewer was writing there last, in whatever
 * browser (null for whose drafts are not kept), and how long the vendor's customers usually wait, in seconds.
 * Whether the thread exists for the viewer was asked before. @param vendorId null where that is not said
 */
export async function besideEntries(viewer: Viewer, at: ThreadAddress, vendorId: string | null) {
  const keeps = keepsDrafts(viewer);
  if (!keeps && !vendorId) return { draft: null, answersIn: null };
  const [row] = await db.$queryRaw<{ draft: Draft | null; answersIn: number | null }[]>`
    select ${keeps ? draftSql(viewer, at) : Prisma.sql`null`} as draft,
      ${vendorId ? usualAnswerSql(vendorId) : Prisma.sql`null::int`} as "answersIn"`;
  return { draft: keeps ? (row?.draft ?? NO_DRAFT) : null, answersIn: row?.answersIn ?? null };
}

const NO_DRAFT: Draft = { text: "", rev: 0 };
