import type { EntryView } from "./types";

/** Before which entry **New messages** stands: the first of the others' after what was read. Client-safe. */
export function firstNew(thread: { entries: EntryView[]; unread: number; lastReadSeq: number }): number | null {
  if (thread.unread === 0) return null;
  return thread.entries.find((entry) => entry.seq > thread.lastReadSeq && !entry.author.own)?.seq ?? null;
}
