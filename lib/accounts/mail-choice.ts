import { LANGS, langOf } from "@/emails/words";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";

/** How people are asked for the language of their mails: each by its own name. */
export const MAIL_LANGS = LANGS.map((value) => ({ value: String(value), words: nameOf(value) }));

/** Which mails about messages somebody wants. */
export const MAIL_CHOICES = [
  { value: "every", words: "Every message" },
  { value: "together", words: "Together, what is unread after 15 minutes" },
  { value: "none", words: "None" },
] as const;

/** Is it one of them? */
export function isMailChoice(typed: string): typed is (typeof MAIL_CHOICES)[number]["value"] {
  return MAIL_CHOICES.some(({ value }) => value === typed);
}

type Choice = { locale: string; mails: string; stopped: boolean };

/** What somebody chose; the language as mails know it. `stopped`: nothing is mailed to their address any more. */
export async function readMailChoice(userId: string): Promise<{ lang: string; mails: string; stopped: boolean }> {
  const [row] = await db.$queryRaw<Choice[]>`
    select locale, mails::text, exists (select from stopped_address where address = lower(email)) as stopped
    from "user" where id = ${userId}::uuid`;
  if (!row) throw new Error("whose settings these are is not there");
  const { locale, mails, stopped } = row;
  return { lang: langOf(locale), mails, stopped };
}

/**
 * Changes language and number of somebody's mails; holds for what is owed and not sent yet too. No import changes a
 * language that was chosen here; choosing the one that is there leaves its region as it came.
 * @throws Refusal for what is not offered
 */
export async function changeMailChoice(userId: string, typed: { lang: string; mails: string }): Promise<void> {
  const lang = LANGS.find((it) => it === typed.lang);
  const { mails } = typed;
  if (!lang) throw new Refusal("Choose a language of the list.", "lang");
  if (!isMailChoice(mails)) throw new Refusal("Choose which mails you want.", "mails");
  const before = await db.user.findUnique({ where: { id: userId }, select: { locale: true } });
  const other = before && langOf(before.locale) !== lang ? { locale: lang } : {};
  const { count } = await db.user.updateMany({
    where: { id: userId, disabledAt: null },
    data: { ...other, localeIsOwn: true, mails },
  });
  if (count === 0) throw new Refusal("You are signed out. Nothing was changed.");
}

function nameOf(lang: string): string {
  const name = new Intl.DisplayNames(lang, { type: "language" }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}
