import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeCustomer, makeOrder, makeThread, makeUser, makeVendor } from "@/test/people";
import { createAdmin } from "./create-admin";
import { takeLink } from "./sign-in-link";

const tokenOf = (link: string) => link.replace("http://localhost:3000/sign-in/", "");

it("makes an admin whom a one-time link signs in, owing no mail", async () => {
  const { result, name, link } = await createAdmin(" Boss@Example.com ");
  expect([result, name]).toEqual(["created", "boss"]);
  const taken = await takeLink(tokenOf(link));
  const boss = await db.user.findUniqueOrThrow({ where: { email: "boss@example.com" } });
  expect(taken).toEqual({ proof: { id: boss.id, sessionVersion: 0 }, next: "/seller" });
  expect(boss).toMatchObject({ isAdmin: true, passwordHash: null });
  expect(await db.delivery.count({ where: { state: { not: "sent" } } })).toBe(0);
});

it("promotes a vendor's clerk, who leaves the shop and joins the store's threads with everything read", async () => {
  const clerk = await makeUser({ email: "clerk@example.com", name: "Clerk" });
  const shop = await makeVendor({ staff: [clerk] });
  const customer = await makeCustomer();
  const order = await makeOrder({ customer, items: [{ vendor: shop }, {}] });
  const withShop = await makeThread(order, shop, [[customer, "To the shop"]]);
  const withStore = await makeThread(order, null, [
    [customer, "To the store"],
    [customer, "Hello?"],
  ]);
  const own = await makeThread(await makeOrder({ customer: clerk }), null, [[clerk, "My own order"]]);

  expect((await createAdmin("clerk@example.com", "Chief")).result).toBe("promoted");
  expect(await db.staff.count({ where: { userId: clerk.id } })).toBe(0);
  const parts = await db.participant.findMany({ where: { userId: clerk.id } });
  const find = (threadId: string) => parts.find((it) => it.threadId === threadId);
  expect(find(withShop.id)).toBeUndefined();
  expect(find(withStore.id)).toMatchObject({ side: "store", vendorId: null, lastReadSeq: 2, unread: 0 });
  expect(find(own.id)).toMatchObject({ side: "customer" });
  expect(await db.user.findUniqueOrThrow({ where: { id: clerk.id } })).toMatchObject({
    name: "Chief",
    nameIsOwn: true,
  });
});

it("again, and at once, changes nothing but gives another link", async () => {
  const all = await Promise.all([1, 2, 3].map(() => createAdmin("twice@example.com")));
  expect(all.map((it) => it.result).sort()).toEqual(["created", "unchanged", "unchanged"]);
  expect(new Set(all.map((it) => it.link)).size).toBe(3);
});

it("refuses what is no address, and the disabled", async () => {
  await makeUser({ email: "off@example.com", disabledAt: new Date() });
  await expect(createAdmin("nobody")).rejects.toThrow("not an e-mail address");
  await expect(createAdmin("off@example.com")).rejects.toThrow("disabled");
});
