import { expect, test } from "vitest";
import { currencyDigits, moneyFault, writeMoney } from "./money";

test.each([
  ["EUR", 2],
  ["JPY", 0],
  ["KWD", 3],
  ["ZZZ", 2],
])("%s has %i places", (currency, digits) => {
  expect(currencyDigits(currency)).toBe(digits);
});

test.each([
  ["49.50", 2],
  ["49.5", 2],
  ["49", 2],
  ["0", 2],
  ["49", 0],
  ["1.234", 3],
  ["999999999999.99", 2],
])("%s with %i places is money", (text, digits) => {
  expect(moneyFault(text, digits)).toBeNull();
});

test.each([
  ["49.505", 2, /at most 2 decimal places/],
  ["49.00", 0, /at most 0 decimal places/],
  ["-1.00", 2, /not be negative/],
  ["1000000000000", 2, /at most 12 digits/],
  ["", 2, /decimal number/],
  [".5", 2, /decimal number/],
  ["5.", 2, /decimal number/],
  ["1,50", 2, /decimal number/],
  ["1e3", 2, /decimal number/],
  ["NaN", 2, /decimal number/],
  ["0x10", 2, /decimal number/],
  [" 1", 2, /decimal number/],
  ["+1", 2, /decimal number/],
  ["١", 2, /decimal number/],
])("%j with %i places is refused", (text, digits, why) => {
  expect(moneyFault(text, digits)).toMatch(why);
});

test("one sum is one text", () => {
  expect(writeMoney("099.5", 2)).toBe("99.50");
  expect(writeMoney("0", 2)).toBe("0.00");
  expect(writeMoney("000", 0)).toBe("0");
  expect(writeMoney("1.234", 3)).toBe("1.234");
});
