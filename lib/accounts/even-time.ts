/**
 * Does the work and answers no sooner than after `milliseconds`: whether a mail was owed cannot be told from how long
 * the answer took.
 */
export async function evenTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const floor = new Promise<void>((done) => setTimeout(done, milliseconds));
  const [result] = await Promise.allSettled([work(), floor]);
  if (result.status === "rejected") throw result.reason;
  return result.value;
}
