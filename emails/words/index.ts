import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { pt } from "./pt";
import type { Lang, MailWords } from "./types";

const catalogue: Record<Lang, MailWords> = { en, de, fr, es, pt };

export const LANGS = Object.keys(catalogue) as Lang[];

/** What the mails say in that language. */
export const wordsIn = (lang: Lang): MailWords => catalogue[lang];

/** A person's language as mails know it: the region dropped, English where we have no other. @param locale BCP 47 */
export function langOf(locale: string): Lang {
  const [language] = locale.toLowerCase().split(/[-_]/);
  return LANGS.find((lang) => lang === language) ?? "en";
}

export type { About, Lang, MailWords, OrderState, ReaderSide } from "./types";
