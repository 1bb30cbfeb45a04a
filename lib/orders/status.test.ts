import { describe, expect, test } from "vitest";
import { statusView } from "./status";

describe("statusView", () => {
  test.each([
    ["processing", "preparing", "Preparing"],
    ["approved", "preparing", "Preparing"],
    ["invoiced", "preparing", "Preparing"],
    ["preparing", "preparing", "Preparing"],
    ["shipped", "shipped", "Shipped"],
    ["delivered", "delivered", "Delivered"],
    ["canceled", "cancelled", "Cancelled"],
    ["cancelled", "cancelled", "Cancelled"],
    [" Shipped ", "shipped", "Shipped"],
  ])("%s is known", (source, known, words) => {
    expect(statusView(source)).toEqual({ known, words });
  });

  test.each(["unavailable", "on-hold", "constructor", "__proto__", "warten auf Zahlung"])(
    "%s is shown as it came",
    (source) => {
      expect(statusView(source)).toEqual({ known: null, words: source });
    },
  );
});
