import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { tokenFor } from "@/lib/tokens";
import { makeUser } from "@/test/people";
import { findLink, mailSignInLink, renewLink, takeLink } from "./sign-in-link";
import { signOutEverywhere } from "./sign-out-everywhere";

let count = 0;
const address = () => `192.0.2.${++count}`;
const ask = (email: unknown, next: string | null = null, from = address()) =>
  mailSignInLink({ email: String(email), next, address: from });
const stateOfLink = async (token: string) => (await findLink(token))?.state ?? null;
const owed = (recipientId: string) => db.delivery.findMany({ where: { recipientId }, orderBy: { createdAt: "asc" } });

async function aLink(fields: { disabledAt?: Date } = {}) {
  const user = await makeUser();
  await ask(user.email, "/account/orders/1");
  await db.user.update({ where: { id: user.id }, data: fields });
  const [delivery] = await owed(user.id);
  if (!delivery) throw new Error("no link");
  return { user, delivery, token: tokenFor("sign-in", delivery.id) };
}
const age = (id: string, minutes: number) =>
  db.delivery.update({ where: { id }, data: { createdAt: new Date(Date.now() - minutes * 60_000) } });

it("owes one mail with its job to whoever has the address, and to nobody else", async () => {
  const user = await makeUser({ email: "known@example.com" });
  const off = await makeUser({ disabledAt: new Date() });
  const jobs = () => db.$queryRaw<{ key: string }[]>`select key from graphile_worker.jobs`;
  await ask("nobody@example.com");
  await ask(off.email);
  await ask("no address");
  expect(await db.delivery.count()).toBe(0);
  await ask(" KNOWN@example.com", "/seller");
  const [delivery] = await owed(user.id);
  expect(delivery).toMatchObject({ kind: "sign_in_link", state: "queued", next: "/seller", usedAt: null });
  expect(await jobs()).toEqual([{ key: `delivery:${delivery?.id}` }]);
});

it("drops a way on that is not ours", async () => {
  const user = await makeUser();
  await ask(user.email, "//evil.example");
  expect(await owed(user.id)).toMatchObject([{ next: null }]);
});

it("mails five an hour to an account, and thirty from an address, without a word", async () => {
  const [user, other] = [await makeUser(), await makeUser()];
  await Promise.all(Array.from({ length: 8 }, () => ask(user.email)));
  expect(await owed(user.id)).toHaveLength(5);
  const from = address();
  await Promise.all(Array.from({ length: 30 }, (_, n) => ask(`nobody${n}@example.com`, null, from)));
  await ask(other.email, null, from);
  expect(await owed(other.id)).toHaveLength(0);
  await ask(other.email);
  expect(await owed(other.id)).toHaveLength(1);
});

it("known or unknown, the answer takes no less than a quarter of a second", async () => {
  const user = await makeUser();
  for (const email of [user.email, "nobody@example.com", ""]) {
    const before = performance.now();
    await ask(email);
    expect(performance.now() - before).toBeGreaterThan(245);
  }
});

it("looking uses nothing up; of twenty at once one signs in", async () => {
  const { user, token } = await aLink();
  expect([await stateOfLink(token), await stateOfLink(token)]).toEqual(["good", "good"]);
  const taken = await Promise.all(Array.from({ length: 20 }, () => takeLink(token)));
  expect(taken.filter(Boolean)).toEqual([{ proof: { id: user.id, sessionVersion: 0 }, next: "/account/orders/1" }]);
  expect(await stateOfLink(token)).toBe("used");
});

it("works for thirty minutes", async () => {
  const { delivery, token } = await aLink();
  await age(delivery.id, 31);
  expect([await stateOfLink(token), await takeLink(token)]).toEqual(["expired", null]);
  await age(delivery.id, 29);
  expect(await stateOfLink(token)).toBe("good");
  expect(await takeLink(token)).not.toBeNull();
});

it("ends when everything is signed out, and for the disabled", async () => {
  const { user, token } = await aLink();
  expect(await stateOfLink(token)).toBe("good");
  await signOutEverywhere(user.id);
  expect([await stateOfLink(token), await takeLink(token)]).toEqual(["expired", null]);
  const off = await aLink({ disabledAt: new Date() });
  expect([await stateOfLink(off.token), await takeLink(off.token)]).toEqual(["expired", null]);
});

it("is no other token: of another purpose, kind, made up or touched", async () => {
  const { user, delivery, token } = await aLink();
  const access = await db.delivery.create({ data: { kind: "order_access", recipientId: user.id } });
  const last = token.at(-1) === "A" ? "B" : "A";
  const others = [
    tokenFor("access", delivery.id),
    tokenFor("sign-in", access.id),
    tokenFor("sign-in", randomUUID()),
    token.slice(0, -1) + last,
    token.slice(0, -1),
    `${token}=`,
    "",
    delivery.id,
  ];
  for (const other of others) expect([await stateOfLink(other), await takeLink(other)]).toEqual([null, null]);
  expect(await takeLink(token)).not.toBeNull();
});

it("a used or expired one is renewed to the same person and way on; a made-up one for nobody", async () => {
  const { user, token } = await aLink();
  await takeLink(token);
  await renewLink(token, address());
  await renewLink(tokenFor("sign-in", randomUUID()), address());
  expect(await owed(user.id)).toMatchObject([{}, { next: "/account/orders/1", usedAt: null }]);
});
