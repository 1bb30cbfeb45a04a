import { expect, it } from "vitest";
import { initials } from "./initials";

it("finds initials in any script, and never none", () => {
  expect(initials("Harbor Lights")).toBe("HL");
  expect(initials("Oak & Iron")).toBe("OI");
  expect(initials("Österreichische Handweberei Sankt Veit an der Glan")).toBe("ÖH");
  expect(initials("ada")).toBe("AD");
  expect(initials("(Ada) lovelace")).toBe("AL");
  expect(initials("e\u0301mile zola")).toBe("E\u0301Z");
  expect(initials("ßa")).toBe("ßA");
  expect(initials("日本語")).toBe("日本");
  expect(initials("محمد علي")).toBe("مع");
  expect(initials("👩‍👩‍👧 🌊")).toBe("👩‍👩‍👧");
  expect(initials("x")).toBe("X");
  expect(initials("  ")).toBe("?");
  expect(initials("—")).toBe("?");
  expect(initials(`a${"\u0301".repeat(500)} b`).length).toBe(2);
});
