import { expect, it } from "vitest";
import type { EntryView } from "@/lib/threads/types";
import { knotLength } from "./knot-length";
import { preview, threadName } from "./preview";

const entry = (text: string, own: boolean): EntryView => ({
  id: "1",
  seq: 1,
  kind: "message",
  author: { side: "customer", name: "Carla Ruiz", own },
  text,
  createdAt: new Date(0),
});

it("shows the latest entry in one short line, and says when it is one's own", () => {
  expect(preview(entry("Hello,\n\n  the lamp  came", false))).toBe("Hello, the lamp came");
  expect(preview(entry("Thank you", true))).toBe("You: Thank you");
  expect(preview(entry("x".repeat(10_000), false))).toHaveLength(300);
});

it("never cuts a character in two", () => {
  expect(preview(entry(`${"x".repeat(299)}🌊`, false)).isWellFormed()).toBe(true);
});

it("names a thread by its order, else by whom it is with", () => {
  expect(threadName({ number: "1001" }, "Kiln & Clay")).toBe("Order #1001");
  expect(threadName(null, "Kiln & Clay")).toBe("Conversation: Kiln & Clay");
});

it("lets the thread of a wait grow for three days", () => {
  const hour = 3_600_000;
  expect([-1, 0, 36 * hour, 72 * hour, 900 * hour].map((wait) => knotLength(wait, 12, 56))).toEqual([
    12, 12, 34, 56, 56,
  ]);
});
