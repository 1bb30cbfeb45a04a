import type { Incoming } from "@/lib/mail/incoming";
import { textOfHtml, visibleText } from "@/lib/mail/visible";
import { normalizeLines } from "@/lib/text";
import { isBlank } from "@/lib/threads/limits";
import { hideAddresses, hideInQuotes } from "./hide";

/** What a mail says: `text` as its writer wrote it, `quoted` all of it where something was cut, else null. */
export type Said = { text: string; quoted: string | null };

/** So much of a mail is kept whole: beyond it there are only quotes of quotes. */
const MOST_QUOTED = 60_000;
/** So much of it is read at all. */
const MOST_READ = 1_000_000;

/** The words of a mail, without quotes and signature. Where nothing is left without them, all of it. */
export function wordsOf(mail: Incoming): Said {
  const whole = wholeText(mail);
  const visible = visibleText(whole).trim();
  if (isBlank(visible)) return { text: hideAddresses(whole), quoted: null };
  const cut = squeezed(visible) !== squeezed(whole);
  return {
    text: hideInQuotes(visible),
    quoted: cut ? hideAddresses(whole).slice(0, MOST_QUOTED).toWellFormed() : null,
  };
}

/** All that a mail says, as plain text. */
export function wholeText(mail: Incoming): string {
  return withoutArmour(storable(isBlank(mail.text) ? textOfHtml(mail.html) : mail.text)).trim();
}

// What a mail carries is not typed into a form: nobody can be asked to remove a character.
function storable(text: string): string {
  return normalizeLines(text).slice(0, MOST_READ).replaceAll("\0", "").toWellFormed();
}

/** A text signed with PGP in itself, without the frame. */
function withoutArmour(text: string): string {
  const begin = text.indexOf("-----BEGIN PGP SIGNED MESSAGE-----");
  const body = text.indexOf("\n\n", begin);
  const end = text.indexOf("\n-----BEGIN PGP SIGNATURE-----", body);
  if (begin < 0 || body < 0 || end < 0) return text;
  return text.slice(body + 2, end).replace(/^- /gm, "");
}

const squeezed = (text: string) => text.replace(/\s+/g, "");
