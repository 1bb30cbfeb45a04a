import type { Side } from "@/lib/threads/types";

/**
 * What a browser hears (`/api/live`), as JSON in the data of an event. Client-safe. Ids and numbers: what there is to
 * see it fetches, by `seq`, with the rights it then has.
 */
export type Frame =
  /** The first one: from here on nothing is missed. `at`: the server's clock, in milliseconds since 1970. */
  | { hello: true; at: number }
  /** The line is there. */
  | { at: number }
  /** An entry hangs on the thread. */
  | { thread: string; seq: number }
  /** The other side has seen the thread up to an entry. */
  | { thread: string; seen: number }
  /** Somebody of that side is writing. */
  | { thread: string; writing: Side }
  /** What only one's own side sees changed: something was read, or marked, in another window, or a mail went. */
  | { own: true }
  /** Something may have been missed. */
  | { gap: true };
