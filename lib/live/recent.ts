import type { News } from "@/lib/news";

/** What was told in the last minute, for browsers that were away for a moment: from the page's making to the stream's opening, or over a break. */
const KEPT_MS = 60_000;
const MOST = 5_000;
/** Clocks of several servers, and a page that took its time. */
const SLACK_MS = 5_000;

const recent: { at: number; news: News }[] = [];
let unbrokenSince = Number.POSITIVE_INFINITY;

export function noteRecent(news: News, now = Date.now()): void {
  recent.push({ at: now, news });
  while (recent.length > MOST || (recent[0]?.at ?? now) < now - KEPT_MS) recent.shift();
}

/** From here on nothing is missed; what was before may lack something. */
export function startRecent(now = Date.now()): void {
  unbrokenSince = now;
}

/** All that was told since then, in order, some of it from shortly before; null where something may lack. */
export function recentSince(since: number, now = Date.now()): News[] | null {
  const from = since - SLACK_MS;
  const oldest = recent.length >= MOST ? (recent[0]?.at ?? now) : now - KEPT_MS;
  if (!(from >= Math.max(unbrokenSince, oldest))) return null;
  return recent.filter(({ at }) => at >= from).map(({ news }) => news);
}
