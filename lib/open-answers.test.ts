import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, it, vi } from "vitest";
import { afterAnswers, noteAnswer } from "./open-answers";

const answer = () => {
  const response = new EventEmitter() as ServerResponse;
  noteAnswer(response);
  return () => response.emit("close");
};

/** Whether it is over by now. */
async function isOver(waited: Promise<void>): Promise<boolean> {
  return Promise.race([waited.then(() => true), new Promise<false>((resolve) => setImmediate(() => resolve(false)))]);
}

it("nobody waits where nobody is answered", async () => {
  expect(await isOver(afterAnswers(60_000))).toBe(true);
});

it("waits for the last of all answers that are under way", async () => {
  const [one, two] = [answer(), answer()];
  const [waited, other] = [afterAnswers(60_000), afterAnswers(60_000)];
  one();
  expect(await isOver(waited)).toBe(false);
  two();
  expect([await isOver(waited), await isOver(other)]).toEqual([true, true]);
});

it("waits no longer than it was told, and once more the next time", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const end = answer();
  try {
    for (let time = 0; time < 2; time++) {
      const waited = afterAnswers(20);
      vi.advanceTimersByTime(19);
      expect(await isOver(waited)).toBe(false);
      vi.advanceTimersByTime(1);
      expect(await isOver(waited)).toBe(true);
    }
  } finally {
    vi.useRealTimers();
    end();
  }
});
