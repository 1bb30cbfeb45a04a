/** The thread of a wait grows with it: `shortest` at once, `longest` from 72 hours on. Any unit of length. */
export function knotLength(waitMs: number, shortest: number, longest: number): number {
  const share = Math.min(1, Math.max(0, waitMs / (72 * 3_600_000)));
  return Math.round(shortest + share * (longest - shortest));
}

/** After a day the words change colour too. */
export const LONG_WAIT_MS = 24 * 3_600_000;
