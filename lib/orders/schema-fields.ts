import { z } from "zod";
import { normaliseEmail } from "@/lib/accounts/email";
import { isStorable } from "@/lib/text";
import { moneyFault, writeMoney } from "./money";

const SOURCE = 64;

/** Refuses a value with a sentence. */
type Fail = (why: string) => never;
type Read<T> = (text: string, fail: Fail) => T;

/** A text that must be there. @param read turns it into what we keep, or fails with a sentence */
export function required<T>(read: Read<T>) {
  return z.string({ error: wrongKind("text") }).transform((text, ctx) => attempt(text, read, ctx));
}

/** A text that may be missing, null or blank, all of which are null: platforms send "" for what they do not have. */
export function optional<T>(read: Read<T>) {
  return z
    .string({ error: wrongKind("text or null") })
    .nullish()
    .transform((text, ctx) => (text == null || text.trim() === "" ? null : attempt(text, read, ctx)));
}

/** What zod says of a value of the wrong kind. */
export function wrongKind(kind: string) {
  return ({ input }: { input?: unknown }) => (input === undefined ? "Is missing." : `Must be ${kind}.`);
}

/** One line of 1 to `max` characters. */
export function line(max: number): Read<string> {
  return (text, fail) => {
    const plain = oneLine(text);
    if (plain === "") return fail("May not be blank.");
    return plain.length > max ? fail(`May have at most ${max} characters.`) : plain;
  };
}

/** Line breaks and other control characters as blanks, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** The source, as an order names it and a key is bound to it. */
export const source = line(SOURCE);

/** Is this text, as it stands, what an order may name as its source? */
export function isSource(text: string): boolean {
  return isStorable(text) && text === oneLine(text) && text !== "" && text.length <= SOURCE;
}

/** "#1001" becomes "1001" (PRODUCT 7). */
export const orderNumber: Read<string> = (text, fail) => {
  const number = text.trim().replace(/^#/, "");
  if (/^[A-Za-z0-9\-_.]{1,64}$/.test(number) && /[A-Za-z0-9]/.test(number)) return number;
  return fail('Must be 1 to 64 letters (A to Z), digits, "-", "_" or ".", at least one of them a letter or digit.');
};

export const email: Read<string> = (text, fail) => normaliseEmail(text) ?? fail("Must be an e-mail address.");

/** "pt_BR" and "pt-br" become "pt-BR". */
export const locale: Read<string> = (text, fail) => {
  try {
    const [canonical] = Intl.getCanonicalLocales(text.trim().replaceAll("_", "-"));
    if (canonical && canonical.length <= 35) return canonical;
  } catch {
    // Not a language tag: said below.
  }
  return fail('Must be a language tag such as "en" or "pt-BR".');
};

export const currency: Read<string> = (text, fail) =>
  /^[A-Z]{3}$/.test(text) ? text : fail('Must be three capital letters, such as "EUR".');

/** http and https only: anything else, "javascript:" first of all, would be a link we hand to people. */
export const webAddress: Read<string> = (text, fail) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return fail("Must be an address with https or http.");
  return url.href.length > 2000 ? fail("May have at most 2000 characters.") : url.href;
};

const withZone = z.iso.datetime({ offset: true });

/** ISO 8601 with its zone, of 1970 to 2999; kept to the millisecond. */
export const moment: Read<Date> = (text, fail) => {
  if (!withZone.safeParse(text).success)
    return fail('Must be a date and time with its zone, such as "2026-03-01T10:00:00Z".');
  const date = new Date(text);
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 2999 ? date : fail("Must be between the years 1970 and 2999.");
};

/** @param digits decimal places of the order's currency */
export function money(digits: number): Read<string> {
  return (text, fail) => {
    const why = moneyFault(text, digits);
    return why ? fail(why) : writeMoney(text, digits);
  };
}

function attempt<T>(text: string, read: Read<T>, ctx: z.RefinementCtx<string | null | undefined>): T {
  const fail: Fail = (message) => {
    throw new Wrong(message);
  };
  try {
    if (!isStorable(text)) fail("Holds a character that cannot be kept (U+0000 or half of a surrogate pair).");
    return read(text, fail);
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    ctx.issues.push({ code: "custom", input: text, message: error.message });
    return z.NEVER;
  }
}

class Wrong extends Error {}
