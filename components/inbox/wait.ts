import { formatWait } from "@/lib/format";
import { knotLength, LONG_WAIT_MS } from "./knot-length";

/** How long a customer waits: its thread from 12 to 56 px, and in words. */
export type Wait = { length: number; words: string; long: boolean };

export function waitOf(since: Date, now: Date): Wait {
  const wait = now.getTime() - since.getTime();
  return { length: knotLength(wait, 12, 56), words: formatWait(wait), long: wait > LONG_WAIT_MS };
}
