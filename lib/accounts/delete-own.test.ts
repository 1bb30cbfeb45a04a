import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { tokenFor } from "@/lib/tokens";
import { makeUser } from "@/test/people";
import { changePassword } from "./change-password";
import { deleteByLink, deleteByPassword } from "./delete-own";
import { mailDeletionLink, stateOfDeletionLink } from "./deletion-link";
import { hashPassword } from "./password";
import { signOutEverywhere } from "./sign-out-everywhere";

const RIGHT = "the old password";
const passwordHash = await hashPassword(RIGHT);
let count = 0;
const address = () => `192.0.2.${++count}`;
const byPassword = (id: string, current: string) => deleteByPassword(id, { current, address: address() });
const isDeleted = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).deletedAt !== null;

async function aLink() {
  const user = await makeUser({ passwordHash });
  await mailDeletionLink(user.id, address());
  const { id } = await db.delivery.findFirstOrThrow({ where: { recipientId: user.id } });
  return { user, id, token: tokenFor("deletion", id) };
}

it("by the password, and by nothing else", async () => {
  const user = await makeUser({ passwordHash });
  await expect(byPassword(user.id, "")).rejects.toMatchObject({ field: "current" });
  await expect(byPassword(user.id, "wrong")).rejects.toMatchObject({ field: "current" });
  expect(await isDeleted(user.id)).toBe(false);
  await byPassword(user.id, RIGHT);
  expect(await isDeleted(user.id)).toBe(true);
});

it("who has no password cannot by an empty one", async () => {
  const user = await makeUser();
  await expect(byPassword(user.id, "")).rejects.toThrow(Refusal);
  expect(await isDeleted(user.id)).toBe(false);
});

it("guesses count with the failed sign-ins: ten, then wait", async () => {
  const user = await makeUser({ passwordHash });
  for (let i = 0; i < 10; i++) await expect(byPassword(user.id, "wrong")).rejects.toThrow("not your current");
  await expect(byPassword(user.id, RIGHT)).rejects.toThrow("Too many attempts");
  expect(await isDeleted(user.id)).toBe(false);
});

it("against a change of the password at once: deleted, or changed and still there", async () => {
  for (let round = 0; round < 5; round++) {
    const user = await makeUser({ passwordHash });
    const change = changePassword(user.id, { current: RIGHT, next: "a brand new one", address: address() });
    const [changed, deleted] = await Promise.allSettled([change, byPassword(user.id, RIGHT)]);
    expect([changed.status, deleted.status]).toContain("fulfilled");
    expect(await isDeleted(user.id)).toBe(deleted.status === "fulfilled");
  }
});

it("by a mailed link: looking changes nothing, the deed does, once", async () => {
  const { user, token } = await aLink();
  expect([await stateOfDeletionLink(user.id, token), await isDeleted(user.id)]).toEqual(["good", false]);
  await Promise.all([1, 2, 3].map(() => deleteByLink(user.id, token)));
  expect([await stateOfDeletionLink(user.id, token), await isDeleted(user.id)]).toEqual(["used", true]);
});

it("the link is of one person, purpose and kind, for thirty minutes, until everything is signed out", async () => {
  const { user, id, token } = await aLink();
  const other = await makeUser();
  const signIn = await db.delivery.create({ data: { kind: "sign_in_link", recipientId: user.id } });
  const strange = [
    tokenFor("sign-in", id),
    tokenFor("deletion", signIn.id),
    tokenFor("deletion", randomUUID()),
    "",
    id,
  ];
  for (const it of strange) {
    expect(await stateOfDeletionLink(user.id, it)).toBeNull();
    await expect(deleteByLink(user.id, it)).rejects.toThrow(Refusal);
  }
  expect(await stateOfDeletionLink(other.id, token)).toBeNull();
  await expect(deleteByLink(other.id, token)).rejects.toThrow(Refusal);
  expect([await isDeleted(user.id), await isDeleted(other.id)]).toEqual([false, false]);

  const age = (minutes: number) =>
    db.delivery.update({ where: { id }, data: { createdAt: new Date(Date.now() - minutes * 60_000) } });
  await age(31);
  expect(await stateOfDeletionLink(user.id, token)).toBe("expired");
  await expect(deleteByLink(user.id, token)).rejects.toThrow("Have a new one mailed");
  await age(29);
  expect(await stateOfDeletionLink(user.id, token)).toBe("good");
  await signOutEverywhere(user.id);
  expect(await stateOfDeletionLink(user.id, token)).toBe("expired");
  await expect(deleteByLink(user.id, token)).rejects.toThrow(Refusal);
  expect(await isDeleted(user.id)).toBe(false);
});

it("a link that the last admin may not use yet stays good", async () => {
  const ada = await makeUser({ isAdmin: true });
  await mailDeletionLink(ada.id, address());
  const { id } = await db.delivery.findFirstOrThrow({ where: { recipientId: ada.id } });
  await expect(deleteByLink(ada.id, tokenFor("deletion", id))).rejects.toThrow("needs an admin");
  expect(await stateOfDeletionLink(ada.id, tokenFor("deletion", id))).toBe("good");
});

it("mails five an hour to an account, thirty from an address, and says to wait", async () => {
  const user = await makeUser();
  const asked = await Promise.allSettled(Array.from({ length: 7 }, () => mailDeletionLink(user.id, address())));
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
  expect(await db.delivery.count({ where: { recipientId: user.id } })).toBe(5);
  await expect(mailDeletionLink((await makeUser({ email: null })).id, address())).rejects.toThrow("No e-mail address");
});
