// Client-safe. What somebody writes, from the first letter until it hangs on the thread: the field's text, and messages
// on their way. Kept for each writer and thread outside of what is drawn, and in this window's own storage, so that a
// page that is drawn anew, left or reloaded has lost nothing.
import type { LineEntry } from "@/lib/threads/line";

/** A file that was put to the message, on its way to the server (upload.ts) or there. `key` is this window's name for it. */
export type Chosen = { key: string; name: string } & (
  | { state: "going"; part: number }
  | { state: "there"; id: string; picture: boolean }
  | { state: "refused"; why: string; again: boolean }
);

/** A message on its way. "sent": the server has it, and `line` is how it hangs on the thread. */
export type Pending = { id: string; text: string; shown: number; files: { id: string; name: string }[] } & (
  | { state: "sending" }
  | { state: "failed"; why: string }
  | { state: "sent"; line: LineEntry }
);

export type Box = {
  text: string;
  pending: Pending[];
  files: Chosen[];
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

function keep(key: string, { text, pending, files, rev, dirty }: Box): void {
  const unsent = pending.filter((it) => it.state !== "sent");
  // A file that is on its way does not survive the page.
  const there = files.filter((it) => it.state === "there");
  try {
    if (text === "" && unsent.length === 0 && there.length === 0) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify({ text, pending: unsent, files: there, rev, dirty }));
  } catch {
    // Full, or forbidden: it is still here, and on the server.
  }
}

function stored(key: string): Box | null {
  try {
    const box = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? "null");
    // One that was kept before there were files has none.
    const filed = (it: Pending) => ({ ...it, files: it.files ?? [] });
    return box && { ...box, files: box.files ?? [], pending: box.pending.map(filed) };
  } catch {
    return null;
  }
}

/** Somebody may have written on elsewhere: the server's text then counts, unless this window has one it does not know. */
function merged(mine: Box | null, given: Box): Box {
  if (!mine) return given;
  if (mine.rev === given.rev) return mine;
  if (!mine.dirty && mine.pending.length === 0) return { ...given, files: mine.files };
  const known = given.text === "" || unsentOf(mine).startsWith(given.text);
  return { ...mine, text: known ? mine.text : [given.text, mine.text].filter(Boolean).join("\n\n"), rev: given.rev };
}
