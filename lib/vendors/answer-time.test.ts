import { expect, test } from "vitest";
import { answerWords } from "./answer-time";

const [HOUR, DAY] = [3_600, 86_400];

test.each([
  [0, "an hour"],
  [HOUR, "an hour"],
  [HOUR + 1, "2 hours"],
  [5 * HOUR, "5 hours"],
  [12 * HOUR, "12 hours"],
  [12 * HOUR + 1, "a day"],
  [DAY, "a day"],
  [DAY + 1, "2 days"],
  [6.5 * DAY, "7 days"],
])("%d seconds are said as within %s", (seconds, words) => {
  expect(answerWords(seconds)).toBe(`Usually answers within ${words}`);
});
