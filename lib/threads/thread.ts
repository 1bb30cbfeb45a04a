import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { sellerView } from "@/lib/orders/sellers";
import { sideOf } from "@/lib/orders/side";
import { getStore } from "@/lib/settings/store";
import { mayDispute } from "./access";
import type { ThreadAddress } from "./address";
import { type Draft, findDraft } from "./draft";
import { authorView, type EntryRow, entryView, type Names } from "./entry";
import { isDisputed } from "./in-dispute";
import { locate } from "./locate";
import { seenByOthers } from "./seen-by";
import { chooseShown, foldOwn, type Opening, type Shown } from "./shown";
import type { DisputeView, ThreadView } from "./types";

/** `draft`: what the viewer was writing here; null for whose drafts are not kept. */
export type OpenThread = ThreadView & Shown & { draft: Draft | null };

/** A thread as the viewer may see it, with a portion of its entries; null if for them it does not exist. */
export async function openThread(viewer: Viewer, at: ThreadAddress, opening: Opening): Promise<OpenThread | null> {
  const store = await getStore();
  const place = await locate(viewer, at, store);
  if (!place) return null;
  const [draft, customer, thread] = await Promise.all([
    findDraft(viewer, at),
    db.user.findUniqueOrThrow({ where: { id: place.customerId }, select: { name: true } }),
    place.threadId ? loadThread(viewer, place.threadId) : null,
  ]);
  const names: Names = { customer: customer.name, vendor: place.seller.name, store: store.name };
  const { lastSeq = 0, disputes = [], openDispute = null } = thread ?? {};
  const mine = thread?.participants[0] ?? { unread: 0, lastReadSeq: lastSeq };
  const chosen = chooseShown({ lastSeq, ...mine, openSeq: openDispute?.openSeq ?? null }, opening);
  const rows = thread ? await loadEntries(thread.id, chosen) : [];
  const own = new Set(rows.filter(({ side }) => side === sideOf(viewer)).map(({ seq }) => seq));
  const shown = foldOwn(chosen, mine.unread, (seq) => own.has(seq));
  return {
    id: thread?.id ?? null,
    side: sideOf(viewer),
    draft,
    at: "vendor" in at && thread ? { conversation: thread.id } : at,
    order: place.order && { number: place.order.number },
    seller: sellerView(place.seller),
    customerName: customer.name,
    storeName: store.name,
    entries: rows
      .filter(({ seq }) => seq >= shown.from || shown.heads.includes(seq))
      .map((row) => ({ ...entryView(viewer, row, names), disputed: isDisputed(row.seq, disputes) })),
    lastReadSeq: mine.lastReadSeq,
    unread: mine.unread,
    seen: thread ? seenByOthers(viewer, thread) : 0,
    writable: place.writable,
    dispute: openDispute && disputeView(viewer, openDispute, names),
    mayDispute: mayDispute(viewer),
    ...shown,
  };
}

function loadThread(viewer: Viewer, id: string) {
  return db.thread.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      ...{ lastSeq: true, seenByCustomer: true, seenBySeller: true },
      openDispute: { select: { id: true, openSeq: true, openedAt: true, openedSide: true } },
      disputes: { select: { openSeq: true, closeSeq: true } },
      participants: {
        where: { userId: viewer.userId, side: sideOf(viewer) },
        select: { unread: true, lastReadSeq: true },
      },
    },
    relationLoadStrategy: "join",
  });
}

type Loaded = Awaited<ReturnType<typeof loadThread>>;

function loadEntries(threadId: string, { heads, from, to }: Shown): Promise<EntryRow[]> {
  const which = { OR: [{ seq: { in: heads } }, { seq: { gte: from, lte: to } }] };
  return db.entry.findMany({ where: { threadId, ...which }, orderBy: { seq: "asc" } });
}

function disputeView(viewer: Viewer, dispute: NonNullable<Loaded["openDispute"]>, names: Names): DisputeView {
  const { id, openedAt, openedSide } = dispute;
  return { id, openedAt, by: authorView(viewer, openedSide, names) };
}
