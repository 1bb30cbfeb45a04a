import { expect, it } from "vitest";
import { readQuery } from "./query";

it("reads what is looked for, and nothing that is no text to look for", () => {
  expect(readQuery("  lamp ")).toBe("lamp");
  for (const none of [undefined, null, ["a", "b"], 7, "a\0b", "\ud800", "   "]) expect(readQuery(none)).toBe("");
});

it("never keeps half a character of what is too long", () => {
  expect(readQuery("x".repeat(500))).toHaveLength(200);
  expect(readQuery(`${"x".repeat(199)}🌊`).isWellFormed()).toBe(true);
});
