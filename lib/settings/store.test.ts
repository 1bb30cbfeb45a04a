import { expect, it } from "vitest";
import { getStore, setStore, vendorsTalk } from "./store";

it("changes what is given and leaves the rest", async () => {
  expect(await setStore({ name: "Parley Market" })).toMatchObject({ name: "Parley Market", mailbox: null });
  expect(await setStore({ mailbox: "store@example.com" })).toMatchObject({
    name: "Parley Market",
    mailbox: "store@example.com",
  });
  expect(await getStore()).toEqual(await setStore({}));
});

it("notes since when vendors are told nothing, once, until they are told again", async () => {
  const off = await setStore({ mode: "warehouse" });
  expect(vendorsTalk(off)).toBe(false);
  expect(off.talkOffSince).toBeInstanceOf(Date);
  expect((await setStore({ name: "Same" })).talkOffSince).toEqual(off.talkOffSince);
  expect((await setStore({ vendorTalk: true })).talkOffSince).toBeNull();
  expect((await setStore({ vendorTalk: false })).talkOffSince?.getTime()).toBeGreaterThanOrEqual(
    off.talkOffSince?.getTime() ?? 0,
  );
  expect((await setStore({ mode: "separate_shops" })).talkOffSince).toBeNull();
});
