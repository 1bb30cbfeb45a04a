import type { Side } from "@/prisma/client";

/** Whose a thread is: enough to know who may have to be told. */
type Of = { thread: string; customer: string; vendor: string | null };

/** What the servers tell each other. Ids only: who may see it, and what it is, the database is asked. */
export type News =
  /** An entry hangs on a thread. */
  | (Of & { is: "entry"; by: string; seq: number })
  /** Somebody of that side has seen it up to an entry. */
  | (Of & { is: "seen"; by: string; side: Side; seq: number })
  /** Somebody of that side is writing right now. */
  | (Of & { is: "writing"; by: string; side: Side })
  /** What became of a mail about an entry that somebody of that side wrote. */
  | (Of & { is: "mail"; side: Side })
  /** The admins have something to know, or no more: a notice, a held mail (lib/settings/notices.ts). */
  | { is: "notice" }
  /** A seller marked threads, for themselves. */
  | { is: "marked"; by: string }
  /** A browser is not who it was: it signed out, or in. */
  | { is: "signed-out"; browser: string };

export type ThreadNews = Extract<News, { thread: string }>;
