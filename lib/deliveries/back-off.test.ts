import { expect, it } from "vitest";
import { backOff } from "./back-off";

it("doubles to half an hour, with jitter below", () => {
  const waits = [1, 2, 3, 9, 10, 50, 5000].map((attempts) => backOff(attempts, undefined, 1));
  expect(waits).toEqual([5_000, 10_000, 20_000, 1_280_000, 1_800_000, 1_800_000, 1_800_000]);
  expect(backOff(1, undefined, 0)).toBe(2_500);
});

it("waits as long as it was asked to, and spreads the queue behind that", () => {
  expect(backOff(1, 2000, 0)).toBe(2000);
  expect(backOff(1, 2000, 1)).toBe(7000);
  expect(backOff(500, 2000, 1)).toBe(122_000);
});
