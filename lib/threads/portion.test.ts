import { expect, test } from "vitest";
import { portionOf } from "./portion";

const anywhere = { before: null, after: null };
const read = (lastReadSeq: number, unread: number) => ({ lastReadSeq, unread });

test.each([
  ["an empty thread", 0, read(0, 0), anywhere, { from: 1, to: 0, older: null, newer: null }],
  ["a short one, whole", 12, read(12, 0), anywhere, { from: 1, to: 12, older: null, newer: null }],
  ["a long one that is read, at its end", 120, read(120, 0), anywhere, { from: 71, to: 120, older: 71, newer: null }],
  ["exactly a portion unread", 120, read(70, 50), anywhere, { from: 71, to: 120, older: 71, newer: null }],
  ["more than a portion unread", 120, read(60, 60), anywhere, { from: 61, to: 110, older: 61, newer: 110 }],
  ["few unread, far up", 120, read(10, 1), anywhere, { from: 11, to: 60, older: 11, newer: 60 }],
  ["going up", 120, read(120, 0), { before: 71, after: null }, { from: 21, to: 70, older: 21, newer: 70 }],
  ["the top", 120, read(120, 0), { before: 21, after: null }, { from: 1, to: 50, older: null, newer: 50 }],
  ["going down", 120, read(60, 60), { before: null, after: 110 }, { from: 71, to: 120, older: 71, newer: null }],
  ["before all", 120, read(120, 0), { before: 0, after: null }, { from: 1, to: 50, older: null, newer: 50 }],
  ["beyond all", 120, read(120, 0), { before: 9e9, after: null }, { from: 71, to: 120, older: 71, newer: null }],
])("%s", (_, lastSeq, mine, opening, expected) => {
  expect(portionOf(lastSeq, mine, opening)).toEqual(expected);
});
