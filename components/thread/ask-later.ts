// Client-safe. Fetches what a window lacks of a thread, by seq.
import type { LineEntry } from "@/lib/threads/line";

/** `id`: the thread's, null while nobody has written. */
export type Later = { id: string | null; entries: LineEntry[]; seen: number; more: boolean };

/**
 * @param end the newest entry that is held now @param hear takes what came, and moves the end
 * @returns asks until there is no more. Asked again meanwhile, it looks once more: nothing falls in between. Where no
 * answer comes it is asked again with the next thing that is heard.
 */
export function askLater(side: string, thread: string, end: () => number, hear: (later: Later) => void) {
  let asking = false;
  let again = false;
  return async function ask(): Promise<void> {
    again = true;
    if (asking) return;
    asking = true;
    while (again) {
      again = false;
      const before = end();
      const later = await fetchAfter(side, thread, before);
      if (!later) break;
      hear(later);
      if (later.more && end() > before) again = true;
    }
    asking = false;
  };
}

async function fetchAfter(side: string, thread: string, after: number): Promise<Later | null> {
  const asked = new URLSearchParams({ side, thread, after: String(after) });
  try {
    const answer = await fetch(`/api/live/thread?${asked}`, { signal: AbortSignal.timeout(15_000) });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
