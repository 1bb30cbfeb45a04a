// Client-safe.
const EVERY_MS = 3_000;
let last = 0;

/** Tells the other side that somebody is writing, now and then while they do. Nobody waits for it. */
export function tellWriting(side: string, thread: string): void {
  if (Date.now() - last < EVERY_MS || !navigator.onLine) return;
  last = Date.now();
  fetch(`/api/live/writing?${new URLSearchParams({ side, thread })}`, { method: "POST" }).catch(() => undefined);
}
