import type { IncomingMessage, ServerResponse } from "node:http";

// Streams are answered by our own server, not by a route: a route keeps several times the memory for each. What they
// need of lib is in Next's bundle, hence the global (as in shutdown.ts).

/** Where browsers listen. */
export const LIVE_PATH = "/api/live";

export type Live = {
  answer: (request: IncomingMessage, response: ServerResponse) => void;
  /** Ends every stream, for the server stops: browsers find another one. */
  end: () => void;
};

const holder = globalThis as { parleyLive?: Live };

export function openLive(live: Live): void {
  holder.parleyLive = live;
}

/** Undefined until Next has started what runs in the background. */
export function liveDoor(): Live | undefined {
  return holder.parleyLive;
}
