import type { Viewer } from "@/lib/accounts/viewer";
import type { ThreadNews } from "@/lib/news";
import { sideOf } from "@/lib/orders/side";
import type { Frame } from "./types";

/** What a follower of the thread hears; null: it is nothing to them. */
export function frameOf(viewer: Viewer, news: ThreadNews): Frame | null {
  const { thread } = news;
  const mine = "by" in news && news.by === viewer.userId;
  switch (news.is) {
    case "entry":
      return { thread, seq: news.seq };
    case "seen":
      // What colleagues have seen changes nothing here; what I have, my numbers, in every window of mine.
      if (mine) return { own: true };
      return news.side === sideOf(viewer) ? null : { thread, seen: news.seq };
    case "writing":
      return mine || news.side === sideOf(viewer) ? null : { thread, writing: news.side };
    // Its word stands beneath the message, for its author's side alone; the page brings it.
    case "mail":
      return news.side === sideOf(viewer) ? { own: true } : null;
  }
}
