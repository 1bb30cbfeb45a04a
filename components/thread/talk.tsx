"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { type Packed, unpack } from "@/lib/packed";
import type { LineEntry } from "@/lib/threads/line";
import type { Side } from "@/lib/threads/types";
import { onHeard } from "../live/heard";
import { askLater, type Later } from "./ask-later";
import { type Held, hold, take } from "./lines";
import type { Box } from "./outbox";
import { useBox } from "./use-box";

/** A thread as its page brings it. */
export type TalkView = {
  /** Null while nobody has written. */
  id: string | null;
  /** As forms name it. */
  at: string;
  side: "customer" | "seller";
  lines: LineEntry[];
  /** The unbroken run at the page's end, from seq to seq. */
  from: number;
  to: number;
  /** The run reaches the thread's end. */
  atEnd: boolean;
  /** The first entry that was unread when the page opened. */
  firstNew: number | null;
  /** What was read, or need not be, before the run's first unread entry. */
  readTo: number;
  /** Up to where the other side has seen it. */
  seen: number;
  names: Record<Side, string>;
  /** Who writes here: as whom, and whose drafts these are. */
  own: { side: Side; writer: string };
  /** What was begun elsewhere; null: drafts stay in this window (who came by a link has nothing on the server). */
  draft: { text: string; rev: number } | null;
};

type Talk = {
  view: TalkView;
  held: Held;
  /** The run reached the thread's end once: what comes later is hung on it. */
  follows: boolean;
  seen: number;
  writing: Side | null;
  box: Box;
  boxKey: string;
  /** Hangs entries on the line that follow it; what would leave a gap is fetched. */
  put: (lines: LineEntry[]) => void;
};

const Context = createContext<Talk | null>(null);

export function useTalk(): Talk {
  const talk = useContext(Context);
  if (!talk) throw new Error("no thread here");
  return talk;
}

/** Who writes seldom pauses for so long. */
const WRITES_MS = 6_000;

/**
 * One open thread: what the page brought, and all that comes later. Give it what was asked for (thread and portion) as
 * key: another portion is another page.
 */
export function Talk({ packed, children }: { packed: Packed<TalkView>; children: ReactNode }) {
  const view = useMemo(() => unpack(packed), [packed]);
  const { id, held, follows, seen, put, fetchLater } = useLines(view);
  const [writing, setWriting] = useState<Side | null>(null);
  const boxKey = `${view.own.writer} ${view.side} ${view.at}`;
  const box = useBox(boxKey, view);

  useEffect(() => {
    let silent = 0;
    const stop = onHeard((frame) => {
      if ("gap" in frame) return void fetchLater();
      // A thread that nobody had written in has no id here yet: it may be this one.
      if (!("thread" in frame) || (id !== null && frame.thread !== id)) return;
      if ("seq" in frame) setWriting(null);
      if (!("writing" in frame)) return void fetchLater();
      if (id === null) return;
      setWriting(frame.writing);
      clearTimeout(silent);
      silent = window.setTimeout(setWriting, WRITES_MS, null);
    });
    return () => {
      stop();
      clearTimeout(silent);
    };
  }, [id, fetchLater]);

  return <Context value={{ view, held, follows, seen, writing, box, boxKey, put }}>{children}</Context>;
}

function useLines(view: TalkView) {
  const [given, setGiven] = useState(view);
  const [held, setHeld] = useState(() => hold(view.lines, view.from, view.to));
  // However much comes in unread, so that the page by itself would show no more than its beginning.
  const [follows, setFollows] = useState(view.atEnd);
  const [told, setTold] = useState(view.seen);
  // A thread that begins while its page is open has an id before the page is drawn anew.
  const [begun, setBegun] = useState<string | null>(null);
  const end = useRef(held.end);
  // The page was drawn anew: what it brings is true now, and takes nothing away.
  if (given !== view) {
    setGiven(view);
    if (view.atEnd) setFollows(true);
    if (view.atEnd || follows) setHeld(take(held, view.lines));
  }
  useEffect(() => {
    end.current = Math.max(end.current, held.end);
  }, [held.end]);

  const put = useCallback((lines: LineEntry[]) => {
    setHeld((before) => take(before, lines));
    for (const { seq } of lines) if (seq === end.current + 1) end.current = seq;
  }, []);
  const hear = useCallback(
    (later: Later) => {
      put(later.entries);
      setTold(later.seen);
      setBegun(later.id);
    },
    [put],
  );
  const { side, at } = view;
  const [fetchLater] = useState(() => askLater(side, at, () => end.current, hear));
  const ask = useCallback(async () => {
    if (follows) await fetchLater();
  }, [follows, fetchLater]);
  // Its answer did not fit, or the page says that there is more than is held.
  useEffect(() => {
    if (view.to > held.end) void ask();
  }, [view.to, held.end, ask]);
  return { id: view.id ?? begun, held, follows, seen: Math.max(told, view.seen), put, fetchLater: ask };
}
