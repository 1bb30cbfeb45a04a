import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { sellerView } from "@/lib/orders/sellers";
import { sideOf } from "@/lib/orders/side";
import { getStore } from "@/lib/settings/store";
import { type EntryRow, entryView, type Names } from "./entry";
import { locate, type ThreadAddress } from "./locate";
import { type Portion, portionOf } from "./portion";
import type { ThreadView } from "./types";

/** Where in a long thread to look: entries before or after a `seq`; neither opens it where the unread begins. */
export type Opening = { before: number | null; after: number | null };

export type OpenThread = ThreadView & Portion;

/** A thread as the viewer may see it, with one portion of its entries; null if for them it does not exist. */
export async function openThread(viewer: Viewer, at: ThreadAddress, opening: Opening): Promise<OpenThread | null> {
  const store = await getStore();
  const place = await locate(viewer, at, store);
  if (!place) return null;
  const [customer, thread] = await Promise.all([
    db.user.findUniqueOrThrow({ where: { id: place.customerId }, select: { name: true } }),
    place.threadId ? loadThread(viewer, place.threadId) : null,
  ]);
  const mine = thread?.participants[0] ?? { unread: 0, lastReadSeq: thread?.lastSeq ?? 0 };
  const portion = portionOf(thread?.lastSeq ?? 0, mine, opening);
  const entries = thread ? await loadEntries(thread.id, portion) : [];
  const names: Names = { customer: customer.name, vendor: place.seller.name, store: store.name };
  return {
    id: thread?.id ?? null,
    order: { number: at.number },
    seller: sellerView(place.seller),
    customerName: customer.name,
    entries: entries.map((entry) => entryView(viewer, entry, names)),
    lastReadSeq: mine.lastReadSeq,
    unread: mine.unread,
    writable: place.writable,
    ...portion,
  };
}

function loadThread(viewer: Viewer, id: string) {
  return db.thread.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      lastSeq: true,
      participants: {
        where: { userId: viewer.userId, side: sideOf(viewer) },
        select: { unread: true, lastReadSeq: true },
      },
    },
    relationLoadStrategy: "join",
  });
}

function loadEntries(threadId: string, { from, to }: Portion): Promise<EntryRow[]> {
  return db.entry.findMany({ where: { threadId, seq: { gte: from, lte: to } }, orderBy: { seq: "asc" } });
}
