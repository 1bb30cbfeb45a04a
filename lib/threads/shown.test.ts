import { describe, expect, test } from "vitest";
import { chooseShown, foldOwn, type Opening } from "./shown";

const anywhere: Opening = { before: null, after: null, at: null, history: false };
const unfolded = { ...anywhere, history: true };
const read = (lastSeq: number, openSeq: number | null = null) => ({
  lastSeq,
  lastReadSeq: lastSeq,
  unread: 0,
  openSeq,
});
const news = (lastSeq: number, lastReadSeq: number, unread: number, openSeq: number | null = null) => {
  return { lastSeq, lastReadSeq, unread, openSeq };
};

describe("a short thread is whole", () => {
  test.each([
    ["empty", read(0), { heads: [], from: 1, to: 0, older: null, newer: null, folding: null }],
    ["one", read(1), { heads: [], from: 1, to: 1, older: null, newer: null, folding: null }],
    ["five", read(5), { heads: [], from: 1, to: 5, older: null, newer: null, folding: null }],
    ["five, some new", news(5, 2, 3), { heads: [], from: 1, to: 5, older: null, newer: null, folding: null }],
  ])("%s", (_, thread, expected) => expect(chooseShown(thread, anywhere)).toEqual(expected));
});

describe("more than five are folded", () => {
  test.each([
    ["all read: the first and the last", read(6), { heads: [1], from: 6, to: 6, folding: 4 }],
    ["some new: from the first of them on", news(20, 17, 3), { heads: [1], from: 18, to: 20, folding: 16 }],
    ["all new: nothing to fold", news(20, 0, 20), { heads: [], from: 1, to: 20, folding: null }],
    ["all new but the first", news(20, 1, 19), { heads: [], from: 1, to: 20, folding: null }],
    ["what opened an open dispute stays", read(20, 7), { heads: [1, 7], from: 20, to: 20, folding: 17 }],
    ["a dispute that is the first", read(20, 1), { heads: [1], from: 20, to: 20, folding: 18 }],
    ["a dispute among the new", news(20, 17, 3, 19), { heads: [1], from: 18, to: 20, folding: 16 }],
  ])("%s", (_, thread, expected) => expect(chooseShown(thread, anywhere)).toMatchObject({ ...expected, newer: null }));

  test("more than a portion new: the first 50 of them, then newer", () => {
    expect(chooseShown(news(120, 60, 60), anywhere)).toEqual({
      heads: [1],
      from: 61,
      to: 110,
      older: null,
      newer: 110,
      folding: 59,
    });
  });

  test("own entries before the first new one are folded with the rest", () => {
    const shown = foldOwn(chooseShown(news(20, 10, 3), anywhere), 3, (seq) => seq < 14);
    expect(shown).toMatchObject({ from: 14, to: 20, folding: 12 });
    expect(foldOwn(chooseShown(news(20, 10, 3), unfolded), 3, () => true)).toMatchObject({ from: 1 });
    expect(foldOwn(chooseShown(read(20), anywhere), 0, () => true)).toMatchObject({ from: 20, folding: 18 });
  });
});

describe("unfolded, by portions", () => {
  const around = (before: number | null, after: number | null, at: number | null = null) => {
    return { before, after, at, history: false };
  };
  test.each([
    ["a thread of six", read(6), unfolded, { from: 1, to: 6, older: null, newer: null }],
    ["a long one, at its end", read(120), unfolded, { from: 71, to: 120, older: 71, newer: null }],
    ["exactly a portion new", news(120, 70, 50), unfolded, { from: 71, to: 120, older: 71, newer: null }],
    ["more than a portion new", news(120, 60, 60), unfolded, { from: 61, to: 110, older: 61, newer: 110 }],
    ["few new, far up", news(120, 10, 1), unfolded, { from: 11, to: 60, older: 11, newer: 60 }],
    ["going up", read(120), around(71, null), { from: 21, to: 70, older: 21, newer: 70 }],
    ["the top", read(120), around(21, null), { from: 1, to: 50, older: null, newer: 50 }],
    ["going down", news(120, 60, 60), around(null, 110), { from: 71, to: 120, older: 71, newer: null }],
    ["before all", read(120), around(0, null), { from: 1, to: 50, older: null, newer: 50 }],
    ["beyond all", read(120), around(9e9, null), { from: 71, to: 120, older: 71, newer: null }],
    ["a mail's entry far up", read(120), around(null, null, 40), { from: 15, to: 64, older: 15, newer: 64 }],
    ["a mail's entry beyond", read(120), around(null, null, 9e9), { from: 71, to: 120, older: 71, newer: null }],
  ])("%s", (_, thread, opening, expected) => {
    expect(chooseShown(thread, opening)).toEqual({ heads: [], ...expected, folding: 0 });
  });

  test("a mail's entry that the folded thread shows leaves it folded", () => {
    for (const at of [1, 7, 20]) expect(chooseShown(read(20, 7), around(null, null, at)).folding).toBe(17);
    expect(chooseShown(read(20, 7), around(null, null, 8)).folding).toBe(0);
  });
});
