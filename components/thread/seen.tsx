"use client";
import { useEffect, useRef } from "react";

/** Tells the server up to which entry this window has shown the thread; false: not now. Twice or late does no harm. */
export type ReportSeen = (thread: string, seq: number) => Promise<boolean>;

type Props = { thread: string; lastReadSeq: number; lastSeq: number; report: ReportSeen };

/**
 * Watches which entries come into a visible window, and reports the last of an unbroken run from the last read one
 * (PRODUCT 3: what has been seen is read, no more). Entries are the elements #m1, #m2 …
 */
export function Seen({ thread, lastReadSeq, lastSeq, report }: Props) {
  const reported = useRef(lastReadSeq);
  useEffect(() => {
    if (lastReadSeq >= lastSeq) return;
    const seen = new Set<number>();
    const tell = () => {
      if (document.visibilityState !== "visible") return;
      let upTo = Math.max(reported.current, lastReadSeq);
      while (seen.has(upTo + 1)) upTo++;
      if (upTo <= reported.current) return;
      const before = reported.current;
      reported.current = upTo;
      const told = report(thread, upTo).catch(() => false);
      // Not told: the next entry that is seen, the next look at this window, or the next visit, tells it again.
      told.then((done) => {
        if (!done) reported.current = before;
      });
    };
    const eye = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) seen.add(Number(entry.target.id.slice(1)));
      tell();
    });
    for (let seq = lastReadSeq + 1; seq <= lastSeq; seq++) {
      const element = document.getElementById(`m${seq}`);
      if (element) eye.observe(element);
    }
    document.addEventListener("visibilitychange", tell);
    return () => {
      eye.disconnect();
      document.removeEventListener("visibilitychange", tell);
    };
  }, [thread, lastReadSeq, lastSeq, report]);
  return null;
}
