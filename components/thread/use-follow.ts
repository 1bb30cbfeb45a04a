"use client";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { showNewest } from "./show-newest";

/** So close to the end one still reads it. */
const NEAR = "0px 0px 96px 0px";

/**
 * Whoever reads at the end of a thread follows what comes in; whoever reads further up keeps the place. What one writes
 * oneself is always shown. @param newest the last entry's seq @param sending the message on its way, if any
 * @returns end, for an element at the line's end
 */
export function useFollow(newest: number, sending: string | undefined) {
  const [end, setEnd] = useState<Element | null>(null);
  // Where nothing hangs yet, one is at its end.
  const atEnd = useRef(newest === 0);
  const opened = useRef(newest);
  const [isBehind, setBehind] = useState(false);

  useEffect(() => {
    if (!end) return;
    const eye = new IntersectionObserver(
      ([entry]) => {
        atEnd.current = entry?.isIntersecting === true;
        if (atEnd.current) setBehind(false);
      },
      { rootMargin: NEAR },
    );
    eye.observe(end);
    return () => eye.disconnect();
  }, [end]);

  useLayoutEffect(() => {
    if (newest === opened.current) return;
    opened.current = newest;
    if (atEnd.current && document.visibilityState === "visible") showNewest(`m${newest}`);
    else setBehind(true);
  }, [newest]);

  useLayoutEffect(() => {
    if (sending) showNewest(`p${sending}`);
  }, [sending]);

  const jump = useCallback(() => {
    const entry = document.getElementById(`m${opened.current}`);
    entry?.focus({ preventScroll: true });
    showNewest(`m${opened.current}`);
  }, []);
  return { end: setEnd, isBehind, jump };
}
