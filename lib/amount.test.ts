import { expect, it } from "vitest";
import { addAmounts, amountText, leastOf } from "./amount";

it("an exact number is written as it is, one that goes on with a plus", () => {
  expect([0, 12, 1234, { atLeast: 1234 }].map(amountText)).toEqual(["0", "12", "1234", "1,234+"]);
});

it("a sum is exact only of exact numbers", () => {
  expect(addAmounts(2, 3)).toBe(5);
  expect(addAmounts({ atLeast: 1000 }, 3)).toEqual({ atLeast: 1003 });
  expect(addAmounts(0, { atLeast: 1000 })).toEqual({ atLeast: 1000 });
  expect([7, { atLeast: 9 }].map(leastOf)).toEqual([7, 9]);
});
