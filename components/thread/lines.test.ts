import { expect, test } from "vitest";
import type { LineEntry } from "@/lib/threads/line";
import { foldedAway, hold, take } from "./lines";

const line = (seq: number, words = `No. ${seq}`) => ({ seq, text: [{ text: words, href: null }] }) as LineEntry;
const seqs = ({ lines }: { lines: LineEntry[] }) => lines.map(({ seq }) => seq);

test("entries that follow without a gap go on with the run", () => {
  const held = take(hold([line(1), line(2)], 1, 2), [line(3), line(4)]);
  expect([seqs(held), held.end]).toEqual([[1, 2, 3, 4], 4]);
});

test("what would leave a gap is not taken, so that it is fetched", () => {
  const held = take(hold([line(1), line(2)], 1, 2), [line(4), line(5)]);
  expect([seqs(held), held.end]).toEqual([[1, 2], 2]);
});

test("a page drawn anew with less of the history takes nothing away, and mends what is there", () => {
  const before = hold([line(1), line(8), line(9)], 8, 9);
  const held = take(before, [line(1), line(9, "mended"), line(10)]);
  expect([seqs(held), foldedAway(held)]).toEqual([[1, 8, 9, 10], 6]);
  expect(held.lines[2]).toEqual(line(9, "mended"));
});

test("an empty thread begins with its first entry", () => {
  const held = take(hold([], 1, 0), [line(1)]);
  expect([seqs(held), held.end]).toEqual([[1], 1]);
});
