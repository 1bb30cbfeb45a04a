import type { ServerResponse } from "node:http";

// What this process answers right now. The server and what Next has bundled have one number between them.
const holder = globalThis as { parleyOpenAnswers?: { count: number; waiting: Set<() => void> } };
holder.parleyOpenAnswers ??= { count: 0, waiting: new Set() };
const state = holder.parleyOpenAnswers;

/** Somebody waits for this answer until it is out, or nobody does any more. */
export function noteAnswer(response: ServerResponse): void {
  state.count++;
  response.once("close", () => {
    state.count--;
    if (state.count === 0) for (const go of state.waiting) go();
  });
}

/** Once nobody waits for an answer, at the latest after `ms`. */
export function afterAnswers(ms: number): Promise<void> {
  if (state.count === 0) return Promise.resolve();
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(latest);
      state.waiting.delete(go);
      resolve();
    };
    const latest = setTimeout(go, ms);
    state.waiting.add(go);
  });
}
