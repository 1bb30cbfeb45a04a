import { describe, expect, it } from "vitest";
import {
  type Clock,
  formatDate,
  formatDayOfYear,
  formatFull,
  formatListDate,
  formatMoment,
  formatMoney,
  formatWait,
  unreadWords,
} from "./format";

const clock: Clock = { timeZone: "Europe/Lisbon", locale: "en", now: new Date("2026-03-14T12:00:00Z") };
const at = (iso: string) => new Date(iso);

describe("dates, in the reader's zone", () => {
  it("says today, yesterday, then the date", () => {
    expect(formatMoment(at("2026-03-14T10:41:00Z"), clock)).toBe("Today, 10:41");
    expect(formatMoment(at("2026-03-13T18:02:00Z"), clock)).toBe("Yesterday, 18:02");
    expect(formatMoment(at("2026-03-10T09:12:00Z"), clock)).toBe("10 March 2026, 09:12");
    expect(formatFull(at("2026-03-14T10:41:00Z"), clock)).toBe("14 March 2026, 10:41");
    expect(formatDate(at("2026-03-01T10:00:00Z"), clock)).toBe("1 March 2026");
  });

  it("is short in lists", () => {
    expect(formatListDate(at("2026-03-14T10:52:00Z"), clock)).toBe("10:52");
    expect(formatListDate(at("2026-03-13T23:59:00Z"), clock)).toBe("Yesterday");
    expect(formatListDate(at("2026-03-09T10:00:00Z"), clock, "long")).toBe("9 March");
    expect(formatListDate(at("2026-03-09T10:00:00Z"), clock)).toBe("9 Mar");
    expect(formatListDate(at("2025-12-02T10:00:00Z"), clock)).toBe("2 Dec 2025");
    expect(formatDayOfYear(at("2026-03-14T10:00:00Z"), clock)).toBe("14 March");
  });

  it("turns the year at the reader's midnight", () => {
    const tokyo = { ...clock, timeZone: "Asia/Tokyo" };
    expect(formatListDate(at("2025-12-31T20:00:00Z"), clock)).toBe("31 Dec 2025");
    expect(formatListDate(at("2025-12-31T20:00:00Z"), tokyo)).toBe("1 Jan");
    const west = { ...clock, timeZone: "America/Los_Angeles" };
    expect(formatListDate(at("2026-01-01T07:30:00Z"), west)).toBe("31 Dec 2025");
    expect(formatListDate(at("2025-06-01T10:00:00Z"), { ...tokyo, now: at("2025-12-31T20:00:00Z") })).toBe(
      "1 Jun 2025",
    );
  });

  it("is yesterday for as long as that can be, and no longer", () => {
    const late = { ...clock, now: at("2026-03-14T23:59:00Z") };
    expect(formatMoment(at("2026-03-13T00:00:00Z"), late)).toBe("Yesterday, 00:00");
    expect(formatMoment(at("2026-03-12T23:59:00Z"), late)).toBe("12 March 2026, 23:59");
  });

  it("turns the day at the reader's midnight, not at ours, also where clocks change", () => {
    const tokyo = { ...clock, timeZone: "Asia/Tokyo", now: at("2026-03-14T15:30:00Z") };
    expect(formatMoment(at("2026-03-14T14:30:00Z"), tokyo)).toBe("Yesterday, 23:30");
    expect(formatMoment(at("2026-03-14T14:30:00Z"), { ...tokyo, timeZone: "UTC" })).toBe("Today, 14:30");
    const spring = { ...clock, now: at("2026-03-29T22:30:00Z") };
    expect(formatMoment(at("2026-03-29T00:10:00Z"), spring)).toBe("Today, 00:10");
  });

  it("writes a date of the future in full", () => {
    expect(formatMoment(at("2026-03-15T12:00:00Z"), clock)).toBe("15 March 2026, 12:00");
  });

  it("never throws for a locale or zone nobody knows", () => {
    const odd = { ...clock, timeZone: "Mars/Base", locale: "x_Y!" };
    expect(formatMoment(at("2026-03-14T10:41:00Z"), odd)).toBe("Today, 10:41");
  });

  it("follows the locale", () => {
    expect(formatMoment(at("2026-03-14T10:41:00Z"), { ...clock, locale: "de" })).toBe("Heute, 10:41");
  });
});

it("says waits in words", () => {
  const minute = 60_000;
  const said = [0, 12, 59, 60, 300, 24 * 60, 29 * 60, 74 * 60].map((n) => formatWait(n * minute));
  expect(said).toEqual(["1 min", "12 min", "59 min", "1 h", "5 h", "1 d", "1 d 5 h", "3 d 2 h"]);
});

describe("money", () => {
  it("has the locale's form and the currency's places", () => {
    expect(formatMoney("268.5000", "EUR", "en")).toBe("€268.50");
    expect(formatMoney("268.5", "EUR", "de")).toBe("268,50\u00a0€");
    expect(formatMoney("1200", "JPY", "en")).toBe("JP¥1,200");
    expect(formatMoney("1.125", "BHD", "en")).toMatch(/1\.125$/);
  });

  it("is exact beyond what a float holds", () => {
    expect(formatMoney("9007199254740993.01", "EUR", "en")).toBe("€9,007,199,254,740,993.01");
  });

  it("shows what it cannot format as it came", () => {
    expect(formatMoney("5.00", "??", "en")).toBe("5.00 ??");
    expect(formatMoney("much", "EUR", "en")).toBe("much EUR");
  });
});

it("counts unread messages in words", () => {
  expect([unreadWords(1), unreadWords(12)]).toEqual(["1 unread message", "12 unread messages"]);
  expect(unreadWords({ atLeast: 1234 })).toBe("1,234+ unread messages");
});
