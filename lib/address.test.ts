import { expect, it } from "vitest";
import { clientAddress } from "./address";

const from = (chain: string, proxies: number) => clientAddress(new Headers({ "x-forwarded-for": chain }), proxies);

it.each([
  ["203.0.113.9", 0, "203.0.113.9"],
  ["1.1.1.1, 203.0.113.9", 0, "203.0.113.9"],
  ["1.1.1.1, 203.0.113.9, 10.0.0.2", 1, "203.0.113.9"],
  ["1.1.1.1, 203.0.113.9, 10.0.0.2, 10.0.0.1", 2, "203.0.113.9"],
  ["203.0.113.9", 2, "203.0.113.9"],
  ["::ffff:203.0.113.9", 0, "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", 0, "2001:db8:1:2::/64"],
  ["2001:0DB8:0001:0002:ffff::1", 0, "2001:db8:1:2::/64"],
  ["2001:db8::1", 0, "2001:db8:0:0::/64"],
  ["::1", 0, "0:0:0:0::/64"],
  ["", 0, "unknown"],
])("reads %s behind %i proxies as %s", (chain, proxies, expected) => {
  expect(from(chain, proxies)).toBe(expected);
});

it("without the header it is unknown, and a long claim is cut", () => {
  expect(clientAddress(new Headers(), 0)).toBe("unknown");
  expect(from("x".repeat(5_000), 0)).toHaveLength(64);
});
