// Client-safe. What is being written outlives its field: while the database is away the page may be drawn anew as one
// that says so, and come back later; or somebody looks something up on another page. Kept in the document only, so that
// nothing is left on the device; written by effects, so never on the server.
export type Draft = { id: string; text: string };
const drafts = new Map<string, Draft>();

/** @param key the writer and the thread: the next person in this browser does not find it */
export function draftOf(key: string): Draft | undefined {
  return drafts.get(key);
}

/** Keeps what is typed now; nothing typed is no draft. */
export function keepDraft(key: string, draft: Draft): void {
  if (draft.text === "") drafts.delete(key);
  else drafts.set(key, draft);
}

/** It has been sent: forgets it, unless somebody wrote on meanwhile. */
export function dropDraft(key: string, sent: Draft): void {
  const kept = drafts.get(key);
  if (kept?.id === sent.id && kept.text === sent.text) drafts.delete(key);
}
