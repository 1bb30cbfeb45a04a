/** What every way of sending mail takes and says. */

export type Mailbox = { name: string; address: string };

/** One mail, whole: rendered once and stored, so that every attempt hands over the same bytes (PRODUCT 6). */
export type Letter = {
  to: string;
  from: Mailbox;
  /** Where an answer goes, if anywhere. */
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  /** With its angle brackets. */
  messageId: string;
  headers: Record<string, string>;
  /** When it was rendered, ISO 8601: its Date, and where the days of trying are counted from. */
  at: string;
};

/** What became of one hand-over. `why` is a short code: never a text or an address. */
export type Outcome =
  | { result: "sent"; providerId: string | null }
  /** Try again. `unsure`: the service may have taken it. `afterMs`: it asked for that much patience. */
  | { result: "later"; why: string; unsure: boolean; afterMs?: number }
  /** This mail will never be taken. */
  | { result: "refused"; why: string };

/** Patience when a service does not let us in (key, password): a fault of the setup, not of this mail. */
export const LOCKED_OUT_MS = 600_000;

export type Transport = {
  name: string;
  /** How long the service knows a delivery's id again, in ms; null: it never does, and never asks for certainty. */
  remembersMs: number | null;
  /** Hands one mail over, within a bounded time. Never throws for what the service or the network does. */
  send(letter: Letter, deliveryId: string): Promise<Outcome>;
};

/** A service's own word as `why`, if it looks like a code; else what the caller makes of it. */
export function whyCode(word: unknown, otherwise: string): string {
  return typeof word === "string" && /^[A-Za-z][A-Za-z0-9_]{1,40}$/.test(word) ? word.toLowerCase() : otherwise;
}
