import { expect, test } from "vitest";
import { readAddress, writeAddress } from "./address";

test.each([
  { number: "1001", seller: "harbor-lights" },
  { number: "A/7 ü.#", seller: "store" },
  { conversation: "7d4f5a52-5a0f-4b1e-9d53-0f6d1f0c9a11" },
  { vendor: "oak-iron" },
])("%j is read as it was written", (at) => {
  expect(readAddress(writeAddress(at))).toEqual(at);
});

test.each([
  "",
  "order",
  "order/1001",
  "order/1001/",
  "order/1001/a/b",
  "order/%00/a",
  "order/%E0%A4/a",
  "conversation/",
  "conversation/a/b",
  "vendor",
  "__proto__/a",
  "order/%ud800/a",
  `order/${"9".repeat(3_000)}/a`,
  null,
  { number: "1001", seller: "store" },
])("%j is no address", (text) => {
  expect(readAddress(text)).toBeNull();
});
