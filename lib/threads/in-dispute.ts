/** On the stretch from a dispute's opening to before its closing the thread is drawn double and red. */
export function isDisputed(seq: number, disputes: { openSeq: number; closeSeq: number | null }[]): boolean {
  return disputes.some(({ openSeq, closeSeq }) => openSeq <= seq && (closeSeq === null || seq < closeSeq));
}
