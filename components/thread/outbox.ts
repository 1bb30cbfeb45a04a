// Client-safe. What somebody writes, from the first letter until it hangs on the thread: the field's text, and messages
// on their way. Kept for each writer and thread outside of what is drawn, and in this window's own storage, so that a
// page that is drawn anew, left or reloaded has lost nothing.
import type { LineEntry } from "@/lib/threads/line";

/** A message on its way. "sent": the server has it, and `line` is how it hangs on the thread. */
export type Pending = { id: string; text: string; shown: number } & (
  | { state: "sending" }
  | { state: "failed"; why: string }
  | { state: "sent"; line: LineEntry }
);

export type Box = {
  text: string;
  pending: Pending[];
  /** Which state of the draft on the server this goes on from. */
  rev: number;
  /** The server does not have it yet. */
  dirty: boolean;
};

const boxes = new Map<string, Box>();
const watchers = new Set<() => void>();

export function onBoxes(tell: () => void): () => void {
  watchers.add(tell);
  return () => void watchers.delete(tell);
}

/** @param key the writer and the thread: the next person in this browser does not find it */
export const boxOf = (key: string) => boxes.get(key);

export function setBox(key: string, change: (box: Box) => Box): void {
  const before = boxes.get(key);
  if (!before) return;
  const box = change(before);
  boxes.set(key, box);
  keep(key, box);
  for (const tell of watchers) tell();
}

/** Text and failed messages that were here before, else what the page brought. Messages under way are tried again. */
export function openBox(key: string, given: Box): Box {
  const known = boxes.get(key) ?? merged(stored(key), given);
  boxes.set(key, known);
  for (const tell of watchers) tell();
  return known;
}

/** Everything here that is nowhere else yet, in the order it was written. */
export function unsentOf({ text, pending }: Box): string {
  const waiting = pending.filter((it) => it.state !== "sent").map((it) => it.text);
  return [...waiting, text].filter((it) => it !== "").join("\n\n");
}

/** What another person of this browser left is not theirs who are here now. */
export function forgetOthers(writer: string): void {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith(PREFIX) && !name.startsWith(`${PREFIX}${writer} `)) sessionStorage.removeItem(name);
  } catch {
    // No storage, nothing kept.
  }
}

const PREFIX = "parley ";

function keep(key: string, { text, pending, rev, dirty }: Box): void {
  const unsent = pending.filter((it) => it.state !== "sent");
  try {
    if (text === "" && unsent.length === 0) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify({ text, pending: unsent, rev, dirty }));
  } catch {
    // Full, or forbidden: it is still here, and on the server.
  }
}

function stored(key: string): Box | null {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + key) ?? "null");
  } catch {
    return null;
  }
}

/** Somebody may have written on elsewhere: the server's text then counts, unless this window has one it does not know. */
function merged(mine: Box | null, given: Box): Box {
  if (!mine) return given;
  if (mine.rev === given.rev) return mine;
  if (!mine.dirty && mine.pending.length === 0) return given;
  const known = given.text === "" || unsentOf(mine).startsWith(given.text);
  return { ...mine, text: known ? mine.text : [given.text, mine.text].filter(Boolean).join("\n\n"), rev: given.rev };
}
