"use client";
import { useEffect } from "react";
import { boxOf, setBox, unsentOf } from "./outbox";
import { useTalk } from "./talk";

/** After a pause in typing of so long it is kept. */
const PAUSE_MS = 700;

/** Keeps what is written and not yet sent on the server as well, so that the phone goes on where the desk stopped. */
export function useDraft(): void {
  const { view, box, boxKey } = useTalk();
  const { side, at } = view;
  const keeps = view.draft !== null;
  const unsent = unsentOf(box);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins the pause anew
  useEffect(() => {
    if (!keeps || !box.dirty) return;
    const pause = setTimeout(() => void keep(boxKey, side, at), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [keeps, box.dirty, unsent, boxKey, side, at]);

  // Whoever leaves does not pause first.
  useEffect(() => {
    if (!keeps) return;
    const leave = () => {
      if (document.visibilityState === "hidden" && boxOf(boxKey)?.dirty) void keep(boxKey, side, at);
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      if (boxOf(boxKey)?.dirty) void keep(boxKey, side, at);
    };
  }, [keeps, boxKey, side, at]);
}

const keeping = new Map<string, Promise<void>>();

/** One after the other: the later text is the one that stays. */
function keep(key: string, side: string, thread: string): Promise<void> {
  const now = (keeping.get(key) ?? Promise.resolve()).then(() => post(key, side, thread));
  keeping.set(key, now);
  return now;
}

async function post(key: string, side: string, thread: string): Promise<void> {
  const box = boxOf(key);
  if (!box?.dirty) return;
  const text = unsentOf(box);
  const body = JSON.stringify({ side, thread, text, rev: box.rev });
  try {
    const answer = await fetch("/api/drafts", { method: "POST", body, keepalive: body.length < 60_000 });
    if (!answer.ok) return;
    const { rev } = await answer.json();
    setBox(key, (now) => ({ ...now, rev, dirty: unsentOf(now) !== text }));
  } catch {
    // It is in this window's own storage; the next letter, or the next visit, keeps it.
  }
}
