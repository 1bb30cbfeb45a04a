import { headers } from "next/headers";
import { requestId } from "./request-id";

// Without JavaScript the answer to a form is the page itself. When that page cannot be drawn (the database went away,
// the session ended) the words somebody typed would be gone with it: the action leaves them here for the page that
// answers the same request, which the server's skin has given a number of its own.
const holder = globalThis as { parleyTyped?: Map<string, string> };
holder.parleyTyped ??= new Map();
const kept = holder.parleyTyped;
const MOST = 200;

/** In an action: keeps what was typed for this request's answer. */
export async function keepTyped(text: string): Promise<void> {
  // With JavaScript the form itself still has the words, and nobody would take them from here.
  if ((await headers()).has("next-action")) return;
  const oldest = kept.size >= MOST ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  const id = await requestId();
  if (id) kept.set(id, text);
}

/** In the page that answers: takes what was typed, once. */
export async function takeTyped(): Promise<string | null> {
  const id = await requestId();
  const typed = (id && kept.get(id)) || null;
  if (id) kept.delete(id);
  return typed;
}
