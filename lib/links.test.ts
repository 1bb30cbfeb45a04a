import { describe, expect, it } from "vitest";
import { findLinks } from "./links";

const links = (text: string) => findLinks(text).flatMap(({ text, href }) => (href === null ? [] : [[text, href]]));

describe("what becomes a link", () => {
  it("is http, https and www", () => {
    expect(links("See https://example.com/t/JD0277.")).toEqual([
      ["https://example.com/t/JD0277", "https://example.com/t/JD0277"],
    ]);
    expect(links("http://example.com and www.example.com/a?b=1")).toEqual([
      ["http://example.com", "http://example.com/"],
      ["www.example.com/a?b=1", "https://www.example.com/a?b=1"],
    ]);
    expect(links("(https://example.com/a_(b))")[0]?.[0]).toBe("https://example.com/a_(b)");
  });

  it("is nothing else", () => {
    const others = [
      "javascript:alert(1)",
      "JaVaScRiPt://www.example.com/%0aalert(1)",
      "data:text/html,<script>",
      "vbscript:x",
      "mailto:carla@example.com",
      "carla@example.com",
      "//example.com/x",
      "ftp://example.com",
      "file:///etc/passwd",
      "README.md is in example.com",
      "<a href='x'>",
    ];
    for (const text of others) {
      for (const [, href] of links(text)) expect(href).toMatch(/^https?:\/\//);
      expect(
        findLinks(text)
          .map((stretch) => stretch.text)
          .join(""),
      ).toBe(text);
    }
    expect(others.filter((text) => links(text).length > 0)).toEqual([]);
  });
});

it("loses nothing: the stretches are the message", () => {
  const text = "a https://example.com\n\n  b <b>&amp;</b> www.example.org\r\n日本語 https://例え.jp/道 end ";
  expect(
    findLinks(text)
      .map((stretch) => stretch.text)
      .join(""),
  ).toBe(text);
  expect(findLinks("")).toEqual([]);
});

it("is quick with the longest and the worst", () => {
  const worst = [
    "\n".repeat(10_000),
    "x".repeat(300_000),
    "http://".repeat(40_000),
    "https://example.com/".repeat(15_000),
    "https://example.com/ ".repeat(14_000),
    "www.".repeat(75_000),
    "a.".repeat(150_000),
    "a@".repeat(150_000),
    `https://example.com/${"(".repeat(299_000)}`,
    `https://${"a.".repeat(149_000)}`,
    "日本".repeat(50_000),
    ".".repeat(300_000),
    "/".repeat(300_000),
  ];
  for (const text of worst) {
    const start = performance.now();
    expect(
      findLinks(text)
        .map((stretch) => stretch.text)
        .join(""),
    ).toBe(text);
    expect(performance.now() - start, text.slice(0, 20)).toBeLessThan(5_000);
  }
});
