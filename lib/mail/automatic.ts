import type { Incoming } from "./incoming";

/** Why nobody wrote this mail, as a code; null when somebody did. RFC 3834, and what programs really send. */
export function whyAutomatic(mail: Incoming, returnPath: string | null, ownHost: string): string | null {
  const has = (name: string) => mail.header(name).length > 0;
  const says = (name: string, pattern: RegExp) => mail.header(name).some((value) => pattern.test(value.trim()));
  if (says("message-id", OWN_ID) && says("message-id", new RegExp(`@${RegExp.escape(ownHost)}>$`, "i"))) return "loop";
  if (has("x-loop") || says("x-parley", /./)) return "loop";
  if (returnPath === "" || says("return-path", /^<\s*>$/) || mail.from.some((it) => BOUNCER.test(it))) return "bounce";
  if (says("content-type", /^multipart\/report\b/i)) return "bounce";
  if (says("auto-submitted", /^(?!no\b)\S/i)) return "automatic";
  if (has("x-autoreply") || has("x-autorespond") || says("precedence", /^auto_reply$/i)) return "automatic";
  if (says("x-auto-response-suppress", /\b(all|oof|autoreply)\b/i)) return "automatic";
  if (has("list-id") || has("list-post") || says("precedence", /^(bulk|list|junk)$/i)) return "list";
  return AWAY.test(mail.subject) ? "automatic" : null;
}

// A delivery's id: no mail of a person has one of ours.
const OWN_ID = /^<[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@/i;
const BOUNCER = /^(mailer-daemon|postmaster|mail-daemon|mailerdaemon)@/;
// The last resort: programs that say so nowhere else. An answer's "Re:" to such a subject is somebody's again.
const AWAY =
  /^\s*(auto(matic)?[ -]?reply|automatische antwort|abwesenheits(notiz|nachricht)|out of (the )?office|réponse automatique|respuesta automática|resposta automática|autosvar)\b/iu;
