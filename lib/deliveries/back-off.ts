const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * How long to wait before the next attempt, in ms. Doubling from 5 s to 30 min, each with jitter, so that a service
 * that comes back is not met by everybody at once; on top of what it asked for itself (429), where the queue only has
 * to thin out and a short, growing spread does. @param attempts made so far, at least 1
 * @param random in [0, 1)
 */
export function backOff(attempts: number, afterMs: number | undefined, random: number): number {
  if (afterMs !== undefined) return afterMs + random * Math.min(attempts * 5 * SECOND, 2 * MINUTE);
  const step = Math.min(5 * SECOND * 2 ** Math.min(attempts - 1, 20), 30 * MINUTE);
  return step * (0.5 + random / 2);
}
