/**
 * How dates, waits, money and unread numbers are written (look: "Dates", "Waiting"). Client-safe.
 * A hostile or unknown locale, time zone or currency never throws: it falls back to plain English, UTC, the bare amount.
 */
import { type Amount, amountText } from "./amount";
import { dates, daysIn, moneyIn } from "./formatters";

const DAY = 86_400_000;

/** Whose reading: the reader's zone (IANA), locale (BCP 47), and the moment of rendering. */
export type Clock = { timeZone: string; locale: string; now: Date };

/** "Today, 10:41", "Yesterday, 18:02", else "10 March 2026, 09:12": an entry of a thread. */
export function formatMoment(date: Date, clock: Clock): string {
  return momentOf(date, clock).words;
}

/** A moment in words, and in full for a `title` where the words say less. */
export type Moment = { iso: string; words: string; full: string | undefined };

export function momentOf(date: Date, clock: Clock): Moment {
  const [day, time] = [formatDate(date, clock), formatTime(date, clock)];
  const ago = daysAgo(date, clock);
  const [iso, full] = [date.toISOString(), `${day}, ${time}`];
  if (ago === null) return { iso, words: full, full: undefined };
  return { iso, words: `${dayWord(ago, clock)}, ${time}`, full };
}

/** "10 March 2026, 09:12": the full form, for a `title`. */
export function formatFull(date: Date, clock: Clock): string {
  return `${formatDate(date, clock)}, ${formatTime(date, clock)}`;
}

/** "10 March 2026". */
export function formatDate(date: Date, clock: Clock): string {
  return dates(clock, "date").format(date);
}

/** A list's date: "10:52" today, "Yesterday", "13 Mar" (or "13 March") this year, with its year before. */
export function formatListDate(date: Date, clock: Clock, month: "short" | "long" = "short"): string {
  const ago = daysAgo(date, clock);
  if (ago === 0) return formatTime(date, clock);
  if (ago === 1) return dayWord(ago, clock);
  return formatDayOfYear(date, clock, month);
}

/** The same, and in full for a `title`. */
export function listMoment(date: Date, clock: Clock, month: "short" | "long" = "short"): Moment {
  return { iso: date.toISOString(), words: formatListDate(date, clock, month), full: formatFull(date, clock) };
}

/** "1 March", with the year only when it is another than today's. */
export function formatDayOfYear(date: Date, clock: Clock, month: "short" | "long" = "long"): string {
  const other = yearOf(date, clock) !== yearOf(clock.now, clock);
  return dates(clock, other ? `${month} day, year` : `${month} day`).format(date);
}

/** "10:41". */
export function formatTime(date: Date, clock: Clock): string {
  return dates(clock, "time").format(date);
}

/** Milliseconds as "12 min", "5 h", "1 d 5 h", "3 d": never less than a minute. */
export function formatWait(milliseconds: number): string {
  const minutes = Math.max(1, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h`;
  return hours % 24 === 0 ? `${Math.floor(hours / 24)} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** A decimal string in the currency, as the locale has it. Exact: the string never becomes a float. */
export function formatMoney(amount: string, currency: string, locale: string): string {
  if (!/^-?\d+(\.\d+)?$/.test(amount)) return `${amount} ${currency}`;
  return moneyIn(locale, currency)?.format(amount as `${number}`) ?? `${amount} ${currency}`;
}

/** "1 unread message", "3 unread messages", "1,234+ unread messages": the exact name of links and buttons (PRODUCT 2). */
export function unreadWords(count: Amount): string {
  return count === 1 ? "1 unread message" : `${amountText(count)} unread messages`;
}

/** 0: today in the reader's zone; 1: yesterday; null: any other day. */
function daysAgo(date: Date, clock: Clock): 0 | 1 | null {
  // Most dates of a page are older in whatever zone, and asking the calendar costs more than all else.
  if (clock.now.getTime() - date.getTime() > 3 * DAY) return null;
  const days = today(clock) - dayNumber(date, clock);
  return days === 0 || days === 1 ? days : null;
}

// Asked for every date of a page.
const todays = new WeakMap<Clock, number>();

function today(clock: Clock): number {
  const known = todays.get(clock);
  if (known !== undefined) return known;
  const day = dayNumber(clock.now, clock);
  todays.set(clock, day);
  return day;
}

/** Which day of all days it is in the reader's zone. */
function dayNumber(date: Date, { timeZone }: Clock): number {
  return Date.parse(dates({ timeZone, locale: "en-CA" }, "iso").format(date)) / DAY;
}

/** The year of a date in the reader's zone. */
function yearOf(date: Date, clock: Clock): string {
  const [before, after] = [-DAY, DAY].map((by) => new Date(date.getTime() + by).getUTCFullYear());
  // Far from its ends a year is the same in every zone.
  return before === after ? String(before) : dates({ ...clock, locale: "en" }, "year").format(date);
}

/** "Today" or "Yesterday", in the locale's own word. */
function dayWord(ago: number, clock: Clock): string {
  const { locale, days } = daysIn(clock.locale);
  const word = days.format(-ago, "day");
  return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
}
