import { expect, it } from "vitest";
import { getStore, setStore } from "./store";

it("a store has a name from the beginning, and changes only what is given", async () => {
  expect(await getStore()).toEqual({ name: "Parley", mailbox: null });
  expect(await setStore({ name: "Parley Market" })).toEqual({ name: "Parley Market", mailbox: null });
  expect(await setStore({ mailbox: "store@example.com" })).toEqual({
    name: "Parley Market",
    mailbox: "store@example.com",
  });
  expect(await getStore()).toEqual(await setStore({}));
});
