/** How many entries a page of a long thread holds (PRODUCT 3). */
export const PORTION = 50;

/** The entries shown, by seq, both ends included, and where the neighbouring portions are (null: there are none). */
export type Portion = { from: number; to: number; older: number | null; newer: number | null };

/**
 * Which entries to show. An address that names a place has it; else the newest, but when the first unread one is
 * further up the portion that begins with it, so that nothing is passed over unseen.
 */
export function portionOf(
  lastSeq: number,
  mine: { unread: number; lastReadSeq: number },
  opening: { before: number | null; after: number | null },
): Portion {
  const from = startOf(lastSeq, mine, opening);
  const to = Math.min(lastSeq, from + PORTION - 1);
  return { from, to, older: from > 1 ? from : null, newer: to < lastSeq ? to : null };
}

function startOf(
  lastSeq: number,
  mine: { unread: number; lastReadSeq: number },
  { before, after }: { before: number | null; after: number | null },
): number {
  const newest = Math.max(1, lastSeq - PORTION + 1);
  if (after !== null) return Math.max(1, Math.min(after + 1, newest));
  if (before !== null) return Math.max(1, Math.min(before, lastSeq + 1) - PORTION);
  if (lastSeq - mine.lastReadSeq > PORTION && mine.unread > 0) return mine.lastReadSeq + 1;
  return newest;
}
