// Client-safe. What a page holds of a thread: some entries at its head, and an unbroken run from `start` to `end`.
import type { LineEntry } from "@/lib/threads/line";

export type Held = {
  /** By seq, in order. */
  lines: LineEntry[];
  start: number;
  end: number;
};

/** @param from the run's first seq @param to its last; from > to is an empty thread */
export function hold(lines: LineEntry[], from: number, to: number): Held {
  return { lines, start: from, end: to };
}

/**
 * Takes what is known anew: entries that are held are replaced, those that follow the run without a gap go on with it.
 * What would leave a gap is not taken: it is fetched by seq.
 */
export function take(held: Held, news: LineEntry[]): Held {
  const lines = new Map(held.lines.map((line) => [line.seq, line]));
  let { end } = held;
  for (const line of news) {
    if (line.seq === end + 1) end++;
    else if (!lines.has(line.seq)) continue;
    lines.set(line.seq, line);
  }
  return { ...held, lines: [...lines.values()], end };
}

/** How many are folded away between the head and the run. */
export function foldedAway({ lines, start }: Held): number {
  return start - 1 - lines.filter(({ seq }) => seq < start).length;
}
