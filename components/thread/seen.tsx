"use client";
import { useEffect, useRef } from "react";
import { hear, lineNow } from "../live/heard";
import { useTalk } from "./talk";

/** Tells the server up to which entry this window has shown the thread; false: not now. Twice or late does no harm. */
export type ReportSeen = (thread: string, seq: number) => Promise<boolean>;

/**
 * Watches which entries come into a visible window, and reports the last of an unbroken run from the last read one
 * (PRODUCT 3: what has been seen is read, no more). Entries are the elements #m1, #m2 …
 */
export function Seen({ report }: { report: ReportSeen }) {
  const { view, held } = useTalk();
  const { at, readTo } = view;
  const reported = useRef(readTo);
  const seen = useRef(new Set<number>());
  const { lines, end } = held;
  useEffect(() => {
    const others = new Set(lines.filter(({ own }) => !own).map(({ seq }) => seq));
    const tell = () => {
      if (document.visibilityState !== "visible") return;
      let upTo = Math.max(reported.current, readTo);
      let news = false;
      while (seen.current.has(upTo + 1)) news = others.has(++upTo) || news;
      if (upTo <= reported.current) return;
      const before = reported.current;
      reported.current = upTo;
      // One's own is read as it is written.
      if (!news) return;
      const told = report(at, upTo).catch(() => false);
      told.then((done) => {
        // Not told: the next entry that is seen, the next look at this window, or the next visit, tells it again.
        if (!done) reported.current = before;
        else if (lineNow() !== "live") hear({ own: true });
      });
    };
    const eye = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) seen.current.add(Number(entry.target.id.slice(1)));
      tell();
    });
    for (let seq = Math.max(readTo, reported.current) + 1; seq <= end; seq++) {
      const element = document.getElementById(`m${seq}`);
      if (element) eye.observe(element);
    }
    document.addEventListener("visibilitychange", tell);
    return () => {
      eye.disconnect();
      document.removeEventListener("visibilitychange", tell);
    };
  }, [at, readTo, lines, end, report]);
  return null;
}
