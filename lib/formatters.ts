/**
 * What writes dates and money in a locale: made once, kept. An unknown locale or zone never throws: it is plain English, UTC.
 * Client-safe.
 */
import type { Clock } from "./format";

const FORMS = {
  date: { day: "numeric", month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit" },
  year: { year: "numeric" },
  iso: { year: "numeric", month: "2-digit", day: "2-digit" },
  "short day": { day: "numeric", month: "short" },
  "long day": { day: "numeric", month: "long" },
  "short day, year": { day: "numeric", month: "short", year: "numeric" },
  "long day, year": { day: "numeric", month: "long", year: "numeric" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Writes dates for a reader. */
export function dates(clock: Omit<Clock, "now">, form: keyof typeof FORMS): Intl.DateTimeFormat {
  return cached(`${clock.locale}|${clock.timeZone}|${form}`, () => {
    const locale = knownLocale(clock.locale);
    const options = { ...FORMS[form], calendar: "gregory" };
    try {
      return new Intl.DateTimeFormat(locale, { ...options, timeZone: clock.timeZone });
    } catch {
      return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
    }
  });
}

/** Writes amounts of a currency; null for one that is none. */
export function moneyIn(locale: string, currency: string): Intl.NumberFormat | null {
  return cached(`${locale}|${currency}`, () => {
    try {
      return new Intl.NumberFormat(knownLocale(locale), { style: "currency", currency });
    } catch {
      return null;
    }
  });
}

/** Says "today" and "yesterday"; `locale` is the one it is done in. */
export function daysIn(named: string): { locale: string; days: Intl.RelativeTimeFormat } {
  const locale = knownLocale(named);
  return { locale, days: cached(`${locale}|days`, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" })) };
}

/** Bare "en" is written the international way: day before month, 24 hours. */
function knownLocale(locale: string): string {
  if (locale === "en") return "en-GB";
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}

const formats = new Map<string, unknown>();

/** Formatters cost 50 µs and more to make; a page needs hundreds. Bounded, as locales come from outside. */
function cached<T>(key: string, make: () => T): T {
  const known = formats.get(key) as T | undefined;
  if (known !== undefined) return known;
  if (formats.size > 500) formats.clear();
  const made = make();
  formats.set(key, made);
  return made;
}
