/** How many entries a page of a long thread holds (PRODUCT 3). */
const PORTION = 50;
/** From so many entries on the middle of a thread is folded (PRODUCT 3: more than 5). */
const UNFOLDED = 5;

/** Where in a thread to look. Nothing said: where the unread begins, else at the end, with the history folded. */
export type Opening = {
  /** The portion before, or after, this seq. */
  before: number | null;
  after: number | null;
  /** This very entry, as a mail's button wants it. */
  at: number | null;
  /** **Hidden messages** was pressed. */
  history: boolean;
};

/**
 * Which entries of a thread are shown, by seq: those of `heads`, then all from `from` to `to`. `older` and `newer` are
 * where the neighbouring portions are (null: there are none, or they are folded). `folding`: null where there is nothing
 * to fold, else how many are folded away now; 0: none, but they could be.
 */
export type Shown = {
  heads: number[];
  from: number;
  to: number;
  older: number | null;
  newer: number | null;
  folding: number | null;
};

/** @param openSeq the entry that opened a still open dispute: never folded */
export type ThreadState = { lastSeq: number; lastReadSeq: number; unread: number; openSeq: number | null };

/**
 * Chooses the entries (PRODUCT 3): the first, what opened an open dispute, and everything from the first unread on, or
 * only the last; at most a portion of that. An address that names a place has that place, unfolded.
 */
export function chooseShown(thread: ThreadState, opening: Opening): Shown {
  const folded = fold(thread);
  const foldable = folded.folding !== null;
  if (opening.before === null && opening.after === null && !opening.history && isShown(folded, opening.at)) {
    if (foldable) return folded;
  }
  const from = startOf(thread, opening);
  const to = Math.min(thread.lastSeq, from + PORTION - 1);
  return { heads: [], from, to, ...neighbours(from, to, thread.lastSeq), folding: foldable ? 0 : null };
}

function fold({ lastSeq, lastReadSeq, unread, openSeq }: ThreadState): Shown {
  const from = unread > 0 ? lastReadSeq + 1 : Math.max(1, lastSeq);
  const to = Math.min(lastSeq, from + PORTION - 1);
  const heads = [1, openSeq ?? 1].filter((seq, index, all) => seq < from && all.indexOf(seq) === index);
  const hidden = from - 1 - heads.length;
  const folding = lastSeq > UNFOLDED && hidden > 0 ? hidden : null;
  return { heads, from, to, older: null, newer: to < lastSeq ? to : null, folding };
}

function isShown({ heads, from, to }: Shown, at: number | null): boolean {
  return at === null || heads.includes(at) || (at >= from && at <= to);
}

function startOf(thread: ThreadState, { before, after, at }: Opening): number {
  const { lastSeq, lastReadSeq, unread } = thread;
  const newest = Math.max(1, lastSeq - PORTION + 1);
  if (after !== null) return Math.max(1, Math.min(after + 1, newest));
  if (before !== null) return Math.max(1, Math.min(before, lastSeq + 1) - PORTION);
  if (at !== null) return Math.max(1, Math.min(at - PORTION / 2, newest));
  // So that nothing is passed over unseen.
  if (unread > 0 && lastSeq - lastReadSeq > PORTION) return lastReadSeq + 1;
  return newest;
}

function neighbours(from: number, to: number, lastSeq: number) {
  return { older: from > 1 ? from : null, newer: to < lastSeq ? to : null };
}

/**
 * Own entries before the first unread one need not stand there: they are folded as well, if anything is.
 * @param own whether the entry of a seq is the viewer's side's; asked for seqs from `from` on
 */
export function foldOwn(shown: Shown, unread: number, own: (seq: number) => boolean): Shown {
  if (!shown.folding || unread === 0) return shown;
  let { from, folding } = shown;
  while (from < shown.to && own(from)) {
    from++;
    folding++;
  }
  return { ...shown, from, folding };
}
