import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeUser } from "@/test/people";
import { checkPassword } from "./check-password";
import { hashPassword } from "./password";

const RIGHT = "a right password";
const passwordHash = await hashPassword(RIGHT);
const MISMATCH = { ok: false, message: "E-mail and password do not match." };

let count = 0;
const anAddress = () => `192.0.2.${++count}`;
const guess = (email: string, password = "wrong", address = anAddress()) => checkPassword({ email, password, address });

it("a right password is proof, whatever the case of the address", async () => {
  const user = await makeUser({ email: "mixed@example.com", passwordHash, sessionVersion: 3 });
  const answer = await guess("  Mixed@Example.COM ", RIGHT);
  expect(answer).toEqual({ ok: true, proof: { id: user.id, sessionVersion: 3 } });
});

it("says the same of wrong, unknown, without a password, disabled and no address at all", async () => {
  const good = await makeUser({ passwordHash });
  const without = await makeUser();
  const disabled = await makeUser({ passwordHash, disabledAt: new Date() });
  expect((await guess(String(good.email), RIGHT)).ok).toBe(true);
  expect(await guess(String(good.email))).toEqual(MISMATCH);
  expect(await guess("nobody@example.com", RIGHT)).toEqual(MISMATCH);
  expect(await guess(String(without.email), RIGHT)).toEqual(MISMATCH);
  expect(await guess(String(without.email), "")).toEqual(MISMATCH);
  expect(await guess(String(disabled.email), RIGHT)).toEqual(MISMATCH);
  expect(await guess("{}", RIGHT)).toEqual(MISMATCH);
  expect(await guess(String(good.email), "x".repeat(100_000))).toEqual(MISMATCH);
});

it.each([
  ["somebody", "throttled@example.com"],
  ["nobody", "not-here@example.com"],
])("of fifty guesses at once at %s ten are looked at, and then even the right one waits", async (who, email) => {
  if (who === "somebody") await makeUser({ email, passwordHash });
  const answers = await Promise.all(Array.from({ length: 50 }, () => guess(email)));
  const looked = answers.filter((it) => !it.ok && it.message === MISMATCH.message);
  expect(looked).toHaveLength(10);
  const next = await guess(email, RIGHT);
  expect(next).toEqual({
    ok: false,
    message: "Too many attempts. Wait 15 minutes, or have a sign-in link mailed.",
  });
});

it("only failures count: a right password takes nothing away from what is left, and gives nothing back", async () => {
  const email = "often@example.com";
  await makeUser({ email, passwordHash });
  for (let i = 0; i < 9; i++) await guess(email);
  for (let i = 0; i < 12; i++) expect((await guess(email, RIGHT)).ok).toBe(true);
  expect(await guess(email)).toEqual(MISMATCH);
  expect((await guess(email, RIGHT)).ok).toBe(false);
});

it("a hundred failures from one address end its tries at every account, and no other address's", async () => {
  const email = "far@example.com";
  await makeUser({ email, passwordHash });
  const address = anAddress();
  await db.throttle.create({
    data: { key: `sign-in:address:${address}`, count: 99, resetAt: new Date(Date.now() + 60_000) },
  });
  expect((await guess(email, RIGHT, address)).ok).toBe(true);
  expect(await guess("other@example.com", "wrong", address)).toEqual(MISMATCH);
  expect(await guess(email, RIGHT, address)).toMatchObject({
    message: expect.stringMatching(/^Too many attempts. Wait 1 minute,/),
  });
  expect((await guess(email, RIGHT)).ok).toBe(true);
});

it("after the window one may try again", async () => {
  const email = "patient@example.com";
  await makeUser({ email, passwordHash });
  for (let i = 0; i < 11; i++) await guess(email);
  expect((await guess(email, RIGHT)).ok).toBe(false);
  await db.throttle.updateMany({ data: { resetAt: new Date(Date.now() - 1_000) } });
  expect((await guess(email, RIGHT)).ok).toBe(true);
});

it("keeps no address in plain text among the counts", async () => {
  const rows = await db.throttle.findMany();
  expect(rows.length).toBeGreaterThan(5);
  expect(JSON.stringify(rows)).not.toContain("example.com");
});
