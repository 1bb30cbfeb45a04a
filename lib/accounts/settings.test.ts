import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeUser } from "@/test/people";
import { changePassword, hasPassword } from "./change-password";
import { checkPassword } from "./check-password";
import { findPerson } from "./find-person";
import { hashPassword } from "./password";
import { changeName, changeTimeZone } from "./profile";

const OLD = "the old password";
const NEW = "a brand new one";
const passwordHash = await hashPassword(OLD);
let count = 0;
const address = () => `192.0.2.${++count}`;
const change = (id: string, current: string, next = NEW) => changePassword(id, { current, next, address: address() });

it("changes the password, ends the other sessions and keeps this one", async () => {
  const user = await makeUser({ passwordHash });
  await expect(change(user.id, "wrong")).rejects.toMatchObject({ field: "current" });
  await expect(change(user.id, OLD, "password1")).rejects.toMatchObject({ field: "next" });
  expect(await findPerson({ id: user.id, sessionVersion: 0 })).not.toBeNull();
  const proof = await change(user.id, OLD);
  expect(proof).toEqual({ id: user.id, sessionVersion: 1 });
  expect(await findPerson({ id: user.id, sessionVersion: 0 })).toBeNull();
  expect(await findPerson(proof)).not.toBeNull();
  const email = String(user.email);
  expect((await checkPassword({ email, password: OLD, address: address() })).ok).toBe(false);
  expect((await checkPassword({ email, password: NEW, address: address() })).ok).toBe(true);
});

it("who has none sets one without an old one", async () => {
  const user = await makeUser();
  expect(await hasPassword(user.id)).toBe(false);
  await change(user.id, "");
  expect(await hasPassword(user.id)).toBe(true);
  await expect(change(user.id, "")).rejects.toMatchObject({ field: "current" });
});

it("of five changes at once one holds", async () => {
  const user = await makeUser({ passwordHash });
  const all = await Promise.allSettled(Array.from({ length: 5 }, (_, n) => change(user.id, OLD, `${NEW} ${n}`)));
  expect(all.filter((it) => it.status === "fulfilled")).toHaveLength(1);
  const { sessionVersion } = await db.user.findUniqueOrThrow({ where: { id: user.id } });
  expect(sessionVersion).toBe(1);
});

it("guessing the current password counts with the failed sign-ins", async () => {
  const user = await makeUser({ passwordHash });
  for (let i = 0; i < 10; i++) await expect(change(user.id, "wrong")).rejects.toThrow("not your current");
  await expect(change(user.id, OLD)).rejects.toThrow("Too many attempts");
  const answer = await checkPassword({ email: String(user.email), password: OLD, address: address() });
  expect(answer).toMatchObject({ message: expect.stringContaining("Too many attempts") });
});

it("a chosen name is one's own, in one line, of 1 to 200 characters", async () => {
  const user = await makeUser();
  const now = () => db.user.findUniqueOrThrow({ where: { id: user.id }, select: { name: true, nameIsOwn: true } });
  for (const name of ["", "  \n ", "\u200b", "x".repeat(201)])
    await expect(changeName(user.id, name)).rejects.toThrow();
  expect((await now()).nameIsOwn).toBe(false);
  await changeName(user.id, "  Carla\r\n  Ruiz <b> ");
  expect(await now()).toEqual({ name: "Carla Ruiz <b>", nameIsOwn: true });
  await changeName(user.id, "日本".repeat(100));
  expect((await now()).name).toHaveLength(200);
});

it("a time zone is one of the list, or the device's", async () => {
  const user = await makeUser();
  const zone = async () => (await db.user.findUniqueOrThrow({ where: { id: user.id } })).timeZone;
  await changeTimeZone(user.id, "Europe/Lisbon");
  expect(await zone()).toBe("Europe/Lisbon");
  for (const wrong of ["Mars/Olympus", "europe/lisbon", "__proto__"])
    await expect(changeTimeZone(user.id, wrong)).rejects.toMatchObject({ field: "timeZone" });
  await changeTimeZone(user.id, "");
  expect(await zone()).toBeNull();
});
