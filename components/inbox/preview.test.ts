import { expect, it } from "vitest";
import type { EntryView } from "@/lib/threads/types";
import { knotLength } from "./knot-length";
import { preview, previewAmongSellers, threadName } from "./preview";

const entry = (text: string, own: boolean): EntryView => ({
  id: "1",
  seq: 1,
  kind: "message",
  author: { side: "customer", name: "Carla Ruiz", own },
  text,
  files: [],
  createdAt: new Date(0),
});

it("shows the latest entry in one short line, and says when it is one's own", () => {
  expect(preview(entry("Hello,\n\n  the lamp  came", false))).toBe("Hello, the lamp came");
  expect(preview(entry("Thank you", true))).toBe("You: Thank you");
  expect(preview(entry("x".repeat(10_000), false))).toHaveLength(300);
});

it("puts an event into words", () => {
  const opened = { ...entry("The shade\nis dented", false), kind: "dispute_opened" as const };
  expect(preview(opened)).toBe("Carla Ruiz opened a dispute: The shade is dented");
  expect(preview({ ...opened, author: { ...opened.author, own: true } })).toBe(
    "You opened a dispute: The shade is dented",
  );
  expect(preview({ ...opened, kind: "dispute_closed", text: "" })).toBe("Dispute closed by Carla Ruiz");
});

it("says among many sellers which of them wrote", () => {
  const ofShop = { ...entry("It left", false), author: { side: "vendor" as const, name: "Kiln & Clay", own: false } };
  expect(previewAmongSellers(ofShop)).toBe("Kiln & Clay: It left");
  expect(previewAmongSellers(entry("Thanks", false))).toBe("Thanks");
  expect(previewAmongSellers(entry("Sent", true))).toBe("You: Sent");
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
