import { expect, it } from "vitest";
import { safeNext } from "./safe-next";

it.each([
  "/",
  "/account/orders",
  "/account/orders/A%201/messages/store?x=1&y=%2F#m7",
  "/seller/messages?show=unread",
  "/sign-in-help",
  "/apiary",
])("keeps %s", (path) => {
  expect(safeNext(path)).toBe(path);
});

it.each([
  ["another site", "https://evil.example/"],
  ["no scheme", "//evil.example"],
  ["backslash", "/\\evil.example"],
  ["backslash later", "/x\\..\\\\evil.example"],
  ["tab", "/\t/evil.example"],
  ["line break", "/\n/evil.example"],
  ["line separator", "/\u2028/evil.example"],
  ["U+0000", "/\0"],
  ["dots that leave //", "/x/..//evil.example"],
  ["dots that leave //, written as %2e", "/x/%2e%2e//evil.example"],
  ["script", "javascript:alert(1)"],
  ["relative", "account/orders"],
  ["empty", ""],
  ["sign-in", "/sign-in"],
  ["sign-in with query", "/sign-in?next=/account"],
  ["a link", "/sign-in/abc"],
  ["dots that leave sign-in", "/x/../sign-in"],
  ["api", "/api/orders"],
  ["half a character", "/\ud800"],
  ["too long", `/${"x".repeat(2_000)}`],
  ["a list", ["/account"]],
  ["nothing", undefined],
  ["null", null],
])("refuses %s", (_, path) => {
  expect(safeNext(path)).toBeNull();
});
