import type { Viewer } from "@/lib/accounts/viewer";
import { loadOrder } from "@/lib/orders/order";
import type { ThreadState } from "@/lib/orders/row";
import { sellerView } from "@/lib/orders/sellers";
import { sideOf } from "@/lib/orders/side";
import type { OrderView } from "@/lib/orders/types";
import { orderView } from "@/lib/orders/view";
import { getStore, type StoreView } from "@/lib/settings/store";
import { isStorable } from "@/lib/text";
import { mayDispute } from "./access";
import type { ThreadAddress } from "./address";
import { chooseSeller } from "./choose";
import type { Draft } from "./draft";
import { authorView, entryView, type Names } from "./entry";
import { isDisputed } from "./in-dispute";
import { locate, locateIn, type Place } from "./locate";
import { mutedFor } from "./mute";
import { readEntries } from "./read-entries";
import { seenByOthers } from "./seen-by";
import { chooseShown, foldOwn, type Opening, type Shown } from "./shown";
import type { DisputeView, ThreadView } from "./types";
import type { Reader } from "./unreached";

/**
 * `answersIn`: how long the seller's customers usually wait, in seconds, for a customer who may write; else null.
 * `unreached`: no mail reaches the other side. `draft`: what the viewer was writing here; null for whose drafts are not kept.
 */
export type OpenThread = ThreadView & Shown & { answersIn: number | null; draft: Draft | null; unreached: boolean };

/** A thread as the viewer may see it, with a portion of its entries; null if for them it does not exist. */
export async function openThread(viewer: Viewer, at: ThreadAddress, opening: Opening): Promise<OpenThread | null> {
  const store = await getStore();
  const place = await locate(viewer, at, store);
  return place && show(viewer, at, place, opening, store);
}

/**
 * The same with its order beside it, which is read once for both (decision 060); `order` is null for a shop that has left
 * it. @param named the seller's slug; null: the order decides (PRODUCT 2)
 */
export async function openOrderThread(
  viewer: Viewer,
  number: string,
  named: string | null,
  opening: Opening,
): Promise<{ order: OrderView | null; thread: OpenThread } | null> {
  if (!isStorable(number) || !isStorable(named ?? "")) return null;
  const store = await getStore();
  const row = await loadOrder(viewer, number, store);
  const order = row && orderView(viewer, row, store);
  const seller = named ?? (order && (await chooseSeller(viewer, order)));
  if (!seller) return null;
  const at = { number, seller };
  const place = await locateIn(viewer, row, at, store);
  return place && { order, thread: await show(viewer, at, place, opening, store) };
}

async function show(
  viewer: Viewer,
  at: ThreadAddress,
  { thread, ...place }: Place,
  opening: Opening,
  store: StoreView,
): Promise<OpenThread> {
  const names: Names = { customer: place.customerName, vendor: place.seller.name, store: store.name };
  const { lastSeq = 0, disputes = [] } = thread ?? {};
  const dispute = disputes.find(({ closeSeq }) => closeSeq === null) ?? null;
  const mine = thread?.participants[0] ?? { unread: 0, lastReadSeq: lastSeq };
  const chosen = chooseShown({ lastSeq, ...mine, openSeq: dispute?.openSeq ?? null }, opening);
  const { entries: rows, ...beside } = await readEntries(viewer, at, {
    threadId: place.threadId,
    seqs: thread ? seqsOf(chosen) : [],
    vendorId: viewer.as === "customer" && place.writable ? place.seller.vendorId : null,
    reader: otherSide(viewer, place),
  });
  const own = new Set(rows.filter(({ side }) => side === sideOf(viewer)).map(({ seq }) => seq));
  const shown = foldOwn(chosen, mine.unread, (seq) => own.has(seq));
  return {
    id: place.threadId,
    side: sideOf(viewer),
    at: "vendor" in at && thread ? { conversation: thread.id } : at,
    order: place.order && { number: place.order.number },
    seller: sellerView(place.seller),
    ...beside,
    customerName: place.customerName,
    storeName: store.name,
    entries: rows
      .filter(({ seq }) => seq >= shown.from || shown.heads.includes(seq))
      .map((row) => ({ ...entryView(viewer, row, names), mail: row.mail, disputed: isDisputed(row.seq, disputes) })),
    lastReadSeq: mine.lastReadSeq,
    unread: mine.unread,
    muted: place.writable ? mutedFor(viewer, thread) : null,
    seen: thread ? seenByOthers(viewer, thread) : 0,
    writable: place.writable,
    dispute: dispute && disputeView(viewer, dispute, names),
    disputeAt: lastChange(disputes),
    mayDispute: mayDispute(viewer),
    ...shown,
  };
}

function otherSide(viewer: Viewer, { customerId, seller }: Omit<Place, "thread">): Reader {
  return viewer.as === "customer" ? { vendorId: seller.vendorId } : { customerId };
}

function seqsOf({ heads, from, to }: Shown): number[] {
  return [...heads, ...Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)];
}

type Disputes = ThreadState["disputes"];

function lastChange(disputes: Disputes): Date | null {
  const times = disputes.map(({ openedAt, closedAt }) => closedAt ?? openedAt);
  return times.sort((a, b) => b.getTime() - a.getTime())[0] ?? null;
}

function disputeView(viewer: Viewer, dispute: Disputes[number], names: Names): DisputeView {
  const { id, openedAt, openedSide } = dispute;
  return { id, openedAt, by: authorView(viewer, openedSide, names) };
}
