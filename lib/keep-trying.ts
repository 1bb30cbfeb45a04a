import { setTimeout as pause } from "node:timers/promises";

const LONGEST = 15_000;

/**
 * Calls `start` until it succeeds, with pauses from half a second up to 15 seconds. @param onFailure told each error
 * @returns what it returned, or null once `ending` is aborted, which also ends a pause
 */
export async function keepTrying<T>(
  start: () => Promise<T>,
  ending: AbortSignal,
  onFailure: (error: unknown) => void,
): Promise<T | null> {
  for (let wait = 500; !ending.aborted; wait = Math.min(wait * 2, LONGEST)) {
    try {
      return await start();
    } catch (error) {
      onFailure(error);
      await pause(wait, undefined, { signal: ending, ref: false }).catch(() => undefined);
    }
  }
  return null;
}
