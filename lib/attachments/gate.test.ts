import { afterEach, expect, it } from "vitest";
import { Crowded, inTurn, MOST_POINTS } from "./gate";

const begun: string[] = [];
const ends = new Map<string, () => void>();
const all: Promise<unknown>[] = [];

function come(name: string, size: number): Promise<void> {
  const done = inTurn(size, () => {
    begun.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  });
  all.push(done.catch(() => undefined));
  return done;
}

/** Everything that may begin by now has. */
const settled = () => new Promise(setImmediate);

async function end(name: string): Promise<string[]> {
  ends.get(name)?.();
  ends.delete(name);
  await settled();
  return begun;
}

afterEach(async () => {
  while (ends.size > 0) for (const name of [...ends.keys()]) await end(name);
  await Promise.all(all.splice(0));
  begun.length = 0;
});

it("two small ones go at once, a third when one of them is done", async () => {
  for (const name of ["a", "b", "c"]) void come(name, 12_000_000);
  await settled();
  expect(begun).toEqual(["a", "b"]);
  expect(await end("b")).toEqual(["a", "b", "c"]);
});

it("a large one goes alone, and is not passed by who came later", async () => {
  void come("small", 12_000_000);
  void come("large", MOST_POINTS);
  void come("later", 1);
  await settled();
  expect(begun).toEqual(["small"]);
  expect(await end("small")).toEqual(["small", "large"]);
  expect(await end("large")).toEqual(["small", "large", "later"]);
});

it("one that fails leaves its place", async () => {
  const failed = inTurn(MOST_POINTS, () => Promise.reject(new Error("damaged")));
  void come("next", MOST_POINTS);
  await expect(failed).rejects.toThrow("damaged");
  await settled();
  expect(begun).toEqual(["next"]);
});

it("where too many wait already nobody more does, until there is room again", async () => {
  for (let n = 0; n < 41; n++) void come(`${n}`, MOST_POINTS);
  await settled();
  expect(begun).toEqual(["0"]);
  await expect(come("one more", 1)).rejects.toThrow(Crowded);
  await end("0");
  void come("later", 1);
  await settled();
  expect(begun).toEqual(["0", "1"]);
});
