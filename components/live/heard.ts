// Client-safe. What this window hears, from wherever it comes: its own stream, another window's, or the slow asking.
import type { Frame } from "@/lib/live/types";

/**
 * How the line is. "opening": not yet known; "down": it is tried again, and asked slowly meanwhile; "out": nobody is
 * signed in any more.
 */
export type Line = "opening" | "live" | "down" | "out";

const hearers = new Set<(frame: Frame) => void>();
const watchers = new Set<() => void>();
let line: Line = "opening";

/** @returns stop */
export function onHeard(hear: (frame: Frame) => void): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

export function hear(frame: Frame): void {
  for (const it of hearers) it(frame);
}

export const lineNow = () => line;

export function setLine(now: Line): void {
  line = now;
  for (const it of watchers) it();
}

export function onLine(tell: () => void): () => void {
  watchers.add(tell);
  return () => void watchers.delete(tell);
}
