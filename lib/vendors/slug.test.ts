import { expect, test } from "vitest";
import { slugCandidates } from "./slug";

const slugs = (name: string, externalId = "v1") => slugCandidates({ source: "shop", externalId, name });

test.each([
  ["Harbor Lights", "harbor-lights"],
  ["Oak & Iron", "oak-iron"],
  ["Größe & Søn Łódź", "grosse-son-lodz"],
  ["Señor Çelik İş", "senor-celik-is"],
  ["Anna's", "annas"],
  ["  --42-- ", "42"],
  ["Ｆｕｌｌ", "full"],
])("%j becomes %s", (name, slug) => {
  expect(slugs(name)[0]).toBe(slug);
});

test.each(["日本の店", "Магазин", "متجر", "🪔", "&", "…"])("%j still has one", (name) => {
  expect(slugs(name)[0]).toMatch(/^shop-[0-9a-f]{8}$/);
});

test("none is ever the store's", () => {
  expect(slugs("Store")[0]).toMatch(/^store-[0-9a-f]{8}$/);
  expect(slugs("STÖRE!")[0]).toMatch(/^store-[0-9a-f]{8}$/);
});

test("the second choice differs between vendors of one name, and is the same every time", () => {
  expect(slugs("Lamp", "v1")[1]).not.toBe(slugs("Lamp", "v2")[1]);
  expect(slugs("Lamp", "v1")).toEqual(slugs("Lamp", "v1"));
});

test("a very long name gives a short one, without a dash at its end", () => {
  expect(slugs(`${"a".repeat(47)} ${"b".repeat(500)}`)[0]).toBe("a".repeat(47));
});
