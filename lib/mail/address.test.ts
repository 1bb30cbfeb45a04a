import { expect, it } from "vitest";
import { hostOf, isAddress, readMailbox, writeMailbox } from "./address";

it("knows an address that cannot split a header", () => {
  expect(["a@b", "carla.ruiz+shop@example.com", "日本@例.jp"].every(isAddress)).toBe(true);
  const wrong = ["", "a", "@b", "a@", "a b@c", "a@b,c@d", "a@b\r\nBcc: c@d", "<a@b>", "a@b@c", '"a"@b', "a@b;"];
  expect(wrong.filter(isAddress)).toEqual([]);
});

it("reads MAIL_FROM with and without a name", () => {
  expect(readMailbox("Parley <mail@parley.example>")).toEqual({ name: "Parley", address: "mail@parley.example" });
  expect(readMailbox('"Parley, the store" <a@b>')).toEqual({ name: "Parley, the store", address: "a@b" });
  expect(readMailbox("mail@parley.example")).toEqual({ name: "", address: "mail@parley.example" });
  expect(() => readMailbox("Parley <nobody>")).toThrow("MAIL_FROM");
});

it("writes a mailbox whose name cannot leave its quotes", () => {
  const address = "mail@parley.example";
  expect(writeMailbox({ name: "Oak, Iron & Co.", address })).toBe('"Oak, Iron & Co." <mail@parley.example>');
  expect(writeMailbox({ name: 'Eve" <eve@x>\r\nBcc: a@b\\', address })).toBe(
    '"Eve eve@xBcc: a@b" <mail@parley.example>',
  );
  expect(writeMailbox({ name: '"', address })).toBe(address);
  expect(hostOf({ name: "", address })).toBe("parley.example");
});
