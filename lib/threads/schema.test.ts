import { describe, expect, test } from "vitest";
import { postInput } from "./schema";

const family = "👨‍👩‍👧‍👦";
const message = (text: unknown) => ({ text, clientId: "7c9f0e58-27b1-4c9f-9c1e-0d6f4ad7a001", shown: 0 });
const said = (text: unknown) => postInput.safeParse(message(text)).error?.issues[0]?.message ?? "";

describe("a message's text", () => {
  test("10,000 characters as people count them are as many as fit", () => {
    expect(said("a".repeat(10_000))).toBe("");
    expect(said("a".repeat(10_001))).toBe("Your message is 1 character too long.");
    expect(said("a".repeat(10_212))).toBe("Your message is 212 characters too long.");
    expect(said(family.repeat(10_000))).toBe("");
    expect(said(family.repeat(10_001))).toBe("Your message is 1 character too long.");
    expect(said(`${family}${"a".repeat(9_999)}`)).toBe("");
    expect(said(`${family}${"a".repeat(10_000)}`)).toBe("Your message is 1 character too long.");
  });

  test("300,001 bytes in one character are one byte too many", () => {
    const one = `e${"\u0301".repeat(149_999)}`;
    expect(new TextEncoder().encode(one).length).toBe(299_999);
    expect(said(one)).toBe("");
    expect(said(`${one.slice(0, -1)}\u20DD`)).toBe("");
    expect(said(`${one}\u0301`)).toBe("Your message is 1 byte too long.");
  });

  test.each([
    ["nothing", ""],
    ["a space", " "],
    ["wide spaces and a tab", "\t\u00a0\u2003"],
    ["characters without a width", "\u200b\u200d\ufeff"],
    ["a Hangul filler", "\u3164"],
    ["ten thousand line breaks", "\n".repeat(10_000)],
  ])("%s is blank and may not be sent", (_, text) => {
    expect(said(text)).toBe("The message may not be blank.");
  });

  test("ten thousand line breaks and one word are a message", () => {
    expect(said(`${"\n".repeat(9_999)}a`)).toBe("");
    expect(said(`${"\r\n".repeat(9_999)}a`)).toBe("");
  });

  test.each(["a\0b", "a\ud800b", "\udc00"])("%j cannot be kept", (text) => {
    expect(said(text)).toMatch(/cannot be kept/);
  });

  test.each([{ contains: "a" }, ["a"], 1, null, undefined, true])("%j is no text", (value) => {
    expect(said(value)).toBe("The message may not be blank.");
  });

  test("nothing of it is trimmed or dropped", () => {
    expect(postInput.parse(message(" a <b and c ")).text).toBe(" a <b and c ");
  });
});
