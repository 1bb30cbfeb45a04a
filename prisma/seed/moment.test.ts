import { expect, it } from "vitest";
import { conversations } from "./conversations";
import { moment } from "./moment";
import { orders } from "./orders";

it("lets every conversation tell one thing after the other, at any hour of the day", () => {
  for (let minute = 0; minute < 24 * 60; minute += 7) {
    const now = new Date(Date.UTC(2026, 2, 14, 0, minute));
    for (const { order: number, lines } of conversations) {
      const placed = orders.find((it) => it.number === number)?.placed;
      const times = [...(placed ? [moment(now, placed)] : []), ...lines.map(([, told]) => moment(now, told)), now];
      expect(times, number ?? "none").toEqual([...times].sort((a, b) => a.getTime() - b.getTime()));
    }
  }
});

it("refuses a moment nobody can read", () => {
  expect(moment(new Date("2026-03-14T10:00:00Z"), "1 d 5 h").toISOString()).toBe("2026-03-13T05:00:00.000Z");
  for (const told of ["", "yesterday", "0 d 09:00", "3 d 9:00"]) expect(() => moment(new Date(), told)).toThrow();
});
