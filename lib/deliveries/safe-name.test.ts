import { expect, it } from "vitest";
import { safeName } from "./safe-name";

it("leaves names of every script as they are", () => {
  const names = ["Harbor Lights", "Oak & Iron", "ليلى حداد", "日本語", "Mateus Sá", 'O’Neil "the" lamp', "👩‍👩‍👧 Shop"];
  expect(names.map((name) => safeName(name, "?"))).toEqual(names);
});

it("makes one line of it, without what nobody sees", () => {
  expect(safeName("Eve\r\nBcc: all@example.com", "?")).toBe("Eve Bcc: all@example.com");
  expect(safeName("\u202eevE\u202c \u2066x\u2069\u200f", "?")).toBe("evE x");
  expect(safeName(" a\u2028b\u00a0\t c\0\u0085", "?")).toBe("a b c");
  expect(safeName("a\ud800", "?")).toBe("a\ufffd");
});

it("has an end, also where one character is made of many", () => {
  expect(safeName("x".repeat(5000), "?")).toBe(`${"x".repeat(60)}…`);
  expect(safeName(`a${"\u0301".repeat(5000)}`, "?").length).toBeLessThan(5);
  expect(safeName("👩‍👩‍👧".repeat(100), "?").length).toBeLessThanOrEqual(122);
});

it("is never empty", () => {
  expect(["", "  ", "\u200b\u200d", "\u202e"].map((name) => safeName(name, "The shop"))).toEqual(
    Array(4).fill("The shop"),
  );
});
