import { expect, it } from "vitest";
import type { Viewer } from "@/lib/accounts/viewer";
import { NotFound, Refusal } from "@/lib/refusal";
import { changeMailbox, changeMode, changeStoreName } from "./change";
import { getStore } from "./store";

const admin: Viewer = { as: "admin", userId: "0b6f3c1e-5a10-4c00-8000-000000000005" };
const others: Viewer[] = [
  { as: "vendor", userId: admin.userId, vendorIds: [] },
  { as: "customer", userId: admin.userId, orderIds: null },
];

it("an admin names the store, sets and empties its mailbox, and says who talks with whom", async () => {
  await changeStoreName(admin, "  Lea's\n Market ");
  await changeMailbox(admin, " Store@Example.com ");
  await changeMode(admin, "warehouse", true);
  expect(await getStore()).toMatchObject({ name: "Lea's Market", mailbox: "store@example.com", talkOffSince: null });
  await changeMailbox(admin, " ");
  await changeMode(admin, "warehouse", false);
  const off = await getStore();
  expect(off).toMatchObject({ mailbox: null, mode: "warehouse", vendorTalk: false, talkOffSince: expect.any(Date) });
  await changeMode(admin, "warehouse", false);
  expect(await getStore()).toEqual(off);
  await changeMode(admin, "separate_shops", false);
  expect(await getStore()).toMatchObject({ mode: "separate_shops", talkOffSince: null });
});

it("says at the field what is wrong, and changes nothing", async () => {
  const before = await getStore();
  const wrong: [() => Promise<void>, string][] = [
    [() => changeStoreName(admin, " … "), "name"],
    [() => changeStoreName(admin, "x".repeat(201)), "name"],
    [() => changeMailbox(admin, "nobody"), "email"],
    [() => changeMailbox(admin, "a@b, c@d"), "email"],
    [() => changeMode(admin, "chaos", true), "mode"],
  ];
  for (const [act, field] of wrong) {
    await expect(act()).rejects.toEqual(expect.objectContaining({ constructor: Refusal, field }));
  }
  expect(await getStore()).toEqual(before);
});

it("nobody else changes anything", async () => {
  const before = await getStore();
  for (const viewer of others) {
    await expect(changeStoreName(viewer, "Mine")).rejects.toBeInstanceOf(NotFound);
    await expect(changeMailbox(viewer, "me@example.com")).rejects.toBeInstanceOf(NotFound);
    await expect(changeMode(viewer, "warehouse", false)).rejects.toBeInstanceOf(NotFound);
  }
  expect(await getStore()).toEqual(before);
});
