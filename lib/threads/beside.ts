import type { Viewer } from "@/lib/accounts/viewer";
import { db, KEPT, Prisma } from "@/lib/db";
import { usualAnswerSql } from "@/lib/vendors/usual-answer";
import type { ThreadAddress } from "./address";
import { type Draft, draftSql, keepsDrafts } from "./draft";
import { type Reader, unreachedSql } from "./unreached";

/**
 * What a thread's page shows beside its entries, in one statement: what the viewer was writing there last, in whatever
 * browser (null for whose drafts are not kept), and how long the vendor's customers usually wait, in seconds.
 * And whether no mail reaches the other side any more. Whether the thread exists for the viewer was asked before.
 * @param vendorId null where that is not said @param reader on the thread's other side
 */
export async function besideEntries(viewer: Viewer, at: ThreadAddress, vendorId: string | null, reader: Reader) {
  const keeps = keepsDrafts(viewer);
  if (!keeps && !vendorId) return { draft: null, answersIn: null, unreached: false };
  const [row] = await db.$queryRaw<Beside[]>`${KEPT}
    select ${keeps ? draftSql(viewer, at) : Prisma.sql`null`} as draft,
      ${vendorId ? usualAnswerSql(vendorId) : Prisma.sql`null::int`} as "answersIn",
      ${unreachedSql(reader)} as unreached`;
  const { draft = null, answersIn = null, unreached = false } = row ?? {};
  return { draft: keeps ? (draft ?? NO_DRAFT) : null, answersIn, unreached };
}

type Beside = { draft: Draft | null; answersIn: number | null; unreached: boolean };

const NO_DRAFT: Draft = { text: "", rev: 0 };
