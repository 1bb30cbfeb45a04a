import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { getStore } from "@/lib/settings/store";
import type { ThreadAddress } from "./address";
import { entryView, type Names } from "./entry";
import { isDisputed } from "./in-dispute";
import { locate } from "./locate";
import { seenByOthers } from "./seen-by";
import type { ShownEntry } from "./types";

/** So many entries come at once. */
const PORTION = 100;

const FILE = { id: true, name: true, type: true, size: true, width: true, height: true } as const;

/**
 * What came after an entry; `id` is the thread's, null while nobody has written, `seen` up to where the other side has
 * seen it, `more` whether there is more.
 */
export type Later = { id: string | null; entries: ShownEntry[]; seen: number; more: boolean };

/**
 * What a page that shows a thread up to `after` lacks, in order and without a gap: for whoever was not told of it, or
 * was away. @returns null if the thread does not exist for the viewer
 */
export async function catchUp(viewer: Viewer, at: ThreadAddress, after: number): Promise<Later | null> {
  const store = await getStore();
  const place = await locate(viewer, at, store);
  if (!place) return null;
  const { thread } = place;
  if (!thread) return { id: null, entries: [], seen: 0, more: false };
  const rows = await db.entry.findMany({
    where: { threadId: thread.id, seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: PORTION,
    include: { files: { orderBy: { position: "asc" }, select: FILE } },
    relationLoadStrategy: "join",
  });
  const names: Names = { customer: place.customerName, vendor: place.seller.name, store: store.name };
  return {
    id: thread.id,
    entries: rows.map((row) => ({ ...entryView(viewer, row, names), disputed: isDisputed(row.seq, thread.disputes) })),
    seen: seenByOthers(viewer, thread),
    more: (rows.at(-1)?.seq ?? after) < thread.lastSeq,
  };
}
