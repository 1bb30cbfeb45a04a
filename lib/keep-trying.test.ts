import { expect, it } from "vitest";
import { keepTrying } from "./keep-trying";

it("tries again until it succeeds", async () => {
  let tries = 0;
  const failures: unknown[] = [];
  const start = async () => {
    tries += 1;
    if (tries < 2) throw new Error("away");
    return "up";
  };
  expect(await keepTrying(start, new AbortController().signal, (error) => failures.push(error))).toBe("up");
  expect([tries, failures.length]).toEqual([2, 1]);
});

it("ends at once when nobody wants it any more, in the middle of a pause too", async () => {
  const ending = new AbortController();
  const outcome = keepTrying(
    () => Promise.reject(new Error("away")),
    ending.signal,
    () => ending.abort(),
  );
  expect(await outcome).toBeNull();
});
