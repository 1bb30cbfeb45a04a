"use client";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { Frame } from "@/lib/live/types";
import { hear, type Line, lineNow, onHeard, onLine, setLine } from "./heard";
import { shareStream } from "./share";

const ASK_MS = 15_000;
/** What is seen at once is read at once: numbers that would only flash up are not drawn. */
const SETTLE_MS = 250;
/** However much happens, a page is drawn anew no more often than this. */
const REST_MS = 1_000;
const LASTING_MS = 4_000;

type Props = {
  /** The reader: windows of one person share a stream. */
  who: string;
  /** When the page was made, by the server's clock. */
  at: number;
  /** Brings the page as it is now, to that reader alone; false: not now. */
  draw: (who: string) => Promise<boolean>;
};

/**
 * Keeps the page true to what happens: numbers, icons and lists are drawn anew by the server, entries of an open thread
 * come in by themselves (components/thread). While the line is down it is asked slowly, and said quietly.
 */
export function Live({ who, at, draw }: Props) {
  const line = useSyncExternalStore(onLine, lineNow, () => "opening" as const);
  // biome-ignore lint/correctness/useExhaustiveDependencies: from when this window's first page was made
  useEffect(() => listen(who, at), [who]);
  // Each page that is drawn brings the action anew: what is due must not be forgotten for that.
  const drawing = useRef(draw);
  useEffect(() => {
    drawing.current = draw;
  }, [draw]);
  useEffect(() => drawSoon(() => drawing.current(who)), [who]);
  useEffect(() => {
    if (line !== "down") return;
    const asking = setInterval(() => document.visibilityState === "visible" && hear({ gap: true }), ASK_MS);
    return () => clearInterval(asking);
  }, [line]);
  return <LineSaid line={line} />;
}

function LineSaid({ line }: { line: Line }) {
  const down = useLasting(line === "down");
  return (
    <div aria-live="polite" data-line={line} className="bg-sunk text-center text-small text-ink-2">
      {down ? (
        <p className="px-4 py-1.5">No live connection just now. New messages are looked for every 15 seconds.</p>
      ) : null}
      {line === "out" ? (
        <p className="px-4 py-1.5">
          You are signed out. What you typed is safe here.{" "}
          <a href={signInHref()} className="reach font-semibold text-sea underline underline-offset-3">
            Sign in
          </a>
        </p>
      ) : null}
    </div>
  );
}

/** A break that mends itself at once is not worth a word. */
function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    const later = setTimeout(setLasting, now ? LASTING_MS : 0, now);
    return () => clearTimeout(later);
  }, [now]);
  return now && lasting;
}

function signInHref(): string {
  return `/sign-in?${new URLSearchParams({ next: location.pathname + location.search })}`;
}

// From page to page the line stays: the next one takes it over before it is let go.
let kept: { who: string; leave: () => void } | null = null;
let users = 0;

function listen(who: string, at: number): () => void {
  users++;
  if (kept?.who !== who) {
    kept?.leave();
    setLine("opening");
    kept = { who, leave: shareStream(who, at, hear, setLine) };
  }
  return () => {
    users--;
    setTimeout(() => {
      if (users > 0) return;
      kept?.leave();
      kept = null;
    }, REST_MS);
  };
}

/** Draws whenever something is heard, soon and seldom. @returns stop */
function drawSoon(draw: () => Promise<boolean>): () => void {
  let due = 0;
  let again = 0;
  let stopped = false;
  let last = 0;
  let wanted = false;
  const run = () => {
    due = 0;
    // Nobody looks: it is drawn when somebody does.
    if (document.visibilityState !== "visible") return;
    // Somebody is on the way to another page: drawing this one would take its frame away.
    if (document.querySelector("main[aria-busy], search [aria-busy]")) return soon();
    wanted = false;
    last = Date.now();
    clearTimeout(again);
    // No transition around it: until it had ended, every other one would wait, a search too.
    draw()
      .catch(() => false)
      .then((drawn) => {
        // In vain: it is asked again with the next thing that is heard, when somebody comes back to this window, and slowly
        // meanwhile, unless nobody is signed in.
        wanted ||= !drawn;
        if (!drawn && !stopped && lineNow() !== "out") again = window.setTimeout(soon, ASK_MS);
      });
  };
  const soon = () => {
    wanted = true;
    due ||= window.setTimeout(run, Math.max(SETTLE_MS, last + REST_MS - Date.now()));
  };
  const shown = () => wanted && soon();
  const stop = onHeard((frame) => changesNumbers(frame) && soon());
  document.addEventListener("visibilitychange", shown);
  return () => {
    stopped = true;
    stop();
    clearTimeout(due);
    clearTimeout(again);
    document.removeEventListener("visibilitychange", shown);
  };
}

function changesNumbers(frame: Frame): boolean {
  return "seq" in frame || "own" in frame || "gap" in frame;
}
