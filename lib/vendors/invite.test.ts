import { describe, expect, it } from "vitest";
import { createAdmin } from "@/lib/accounts/create-admin";
import { findPerson } from "@/lib/accounts/find-person";
import { sellerViewer } from "@/lib/accounts/seller-viewer";
import { findLink, renewLink, takeLink } from "@/lib/accounts/sign-in-link";
import type { VendorViewer, Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { erasedMark } from "@/lib/erased-email";
import { NotFound, Refusal } from "@/lib/refusal";
import { listSellerThreads } from "@/lib/threads/inbox";
import { postMessage } from "@/lib/threads/post";
import { countUnread } from "@/lib/threads/unread";
import { tokenFor } from "@/lib/tokens";
import { importLines, resultsOf } from "@/test/import-lines";
import { otherLine } from "@/test/order-line";
import { makeAdmin, makeCustomer, makeOrder, makeThread, makeUser, makeVendor } from "@/test/people";
import { removeVendor } from "./change";
import { inviteStaff } from "./invite";
import { removeStaff } from "./remove-staff";

const admin: Viewer = { as: "admin", userId: (await makeAdmin({ email: "ada@example.com" })).id };
let forms = 0;
const invite = (slug: string, email: string, form = `form ${++forms}`) => inviteStaff(admin, slug, { email, form });
const owed = (vendorId: string) => db.delivery.findMany({ where: { vendorId }, orderBy: { createdAt: "asc" } });
const staffOf = (vendorId: string) => db.staff.findMany({ where: { vendorId }, include: { user: true } });
const viewerOf = async (id: string) => {
  const person = await findPerson({ id, sessionVersion: 0 });
  return person && sellerViewer(person);
};
const message = (text: string) => ({ clientId: crypto.randomUUID(), text, shown: 0 });

/** A shop whose invited clerk has a link. */
async function scene() {
  const shop = await makeVendor({ staff: 1 });
  const email = `clerk.of.${shop.slug}@example.com`;
  await invite(shop.slug, email);
  const clerk = await db.user.findUniqueOrThrow({ where: { email } });
  const [delivery] = await owed(shop.id);
  if (!delivery) throw new Error("no invitation");
  return { shop, clerk, email, delivery, token: tokenFor("sign-in", delivery.id) };
}

describe("inviting", () => {
  it("makes the person, their right and the mail with its job, in one", async () => {
    const shop = await makeVendor({ staff: 0 });
    expect(await invite(shop.slug, " New@Example.com ")).toEqual({ email: "new@example.com", joined: true });
    const [{ user } = { user: null }] = await staffOf(shop.id);
    expect(user).toMatchObject({ email: "new@example.com", name: "new", passwordHash: null, isAdmin: false });
    const [delivery] = await owed(shop.id);
    expect(delivery).toMatchObject({ kind: "staff_invitation", state: "queued", recipientId: user?.id });
    const jobs = await db.$queryRaw`select 1 from graphile_worker.jobs where key = ${`delivery:${delivery?.id}`}`;
    expect(jobs).toHaveLength(1);
  });

  it("takes a customer, who stays one", async () => {
    const customer = await makeCustomer({ email: "both@example.com", name: "Both" });
    const own = await makeOrder({ customer });
    const shop = await makeVendor({ staff: 0 });
    await invite(shop.slug, "both@example.com");
    expect(await staffOf(shop.id)).toMatchObject([{ user: { id: customer.id, name: "Both" } }]);
    expect(await viewerOf(customer.id)).toMatchObject({ as: "vendor", vendorIds: [shop.id] });
    expect((await db.order.findUniqueOrThrow({ where: { id: own.id } })).customerId).toBe(customer.id);
  });

  it("says so to who is staff already, and mails again; the same send twice mails once", async () => {
    const { shop, email } = await scene();
    expect(await invite(shop.slug, email, "again")).toEqual({ email, joined: false });
    expect(await invite(shop.slug, email, "again")).toEqual({ email, joined: false });
    expect(await owed(shop.id)).toHaveLength(2);
  });

  it("gives nothing back to who was removed when the same form comes again", async () => {
    const { shop, clerk, email } = await scene();
    await invite(shop.slug, email, "back");
    await removeStaff(admin, shop.slug, clerk.id);
    await invite(shop.slug, email, "back");
    expect((await staffOf(shop.id)).map(({ userId }) => userId)).not.toContain(clerk.id);
    // It bites: a form of its own does.
    await invite(shop.slug, email);
    expect((await staffOf(shop.id)).map(({ userId }) => userId)).toContain(clerk.id);
  });

  it("takes who has the address of a deleted account anew", async () => {
    const shop = await makeVendor({ staff: 0 });
    const gone = { email: null, disabledAt: new Date(), deletedAt: new Date() };
    await makeUser({ ...gone, erasedEmail: erasedMark("anew@example.com") });
    const anew = await makeUser({ email: "anew@example.com" });
    await invite(shop.slug, "anew@example.com");
    expect(await staffOf(shop.id)).toMatchObject([{ userId: anew.id }]);
  });

  it("refuses in words whoever cannot be staff, and leaves nothing behind", async () => {
    const shop = await makeVendor({ staff: 0 });
    await makeUser({ email: "off@example.com", disabledAt: new Date() });
    const gone = { email: null, disabledAt: new Date(), deletedAt: new Date() };
    await makeUser({ ...gone, erasedEmail: erasedMark("gone@example.com") });
    const before = await db.user.count();
    const wrong: [string, RegExp][] = [
      ["Ada@Example.com", /admin/],
      ["off@example.com", /disabled/],
      ["gone@example.com", /deleted/],
      ["", /name@example.com/],
      ["not an address", /name@example.com/],
      ["a@b>c", /name@example.com/],
      ["\u0000@example.com", /name@example.com/],
    ];
    for (const [email, words] of wrong) {
      const refusal = expect.objectContaining({
        constructor: Refusal,
        field: "email",
        message: expect.stringMatching(words),
      });
      await expect(invite(shop.slug, email), email).rejects.toEqual(refusal);
    }
    expect([await staffOf(shop.id), await owed(shop.id), await db.user.count()]).toEqual([[], [], before]);
  });

  it("into a vendor that was removed is refused, also when both happen at once", async () => {
    const shop = await makeVendor({ staff: 0 });
    const deeds = [invite(shop.slug, "late@example.com"), removeVendor(admin, shop.slug)];
    const [invited] = await Promise.allSettled(deeds);
    if (invited?.status === "rejected") expect(invited.reason).toBeInstanceOf(Refusal);
    await expect(invite(shop.slug, "later@example.com")).rejects.toThrow(/has been removed/);
    expect(await db.user.count({ where: { email: "later@example.com" } })).toBe(0);
  });

  it("is for admins only", async () => {
    const clerk = await makeUser();
    const shop = await makeVendor({ staff: [clerk] });
    const others: Viewer[] = [
      { as: "vendor", userId: clerk.id, vendorIds: [shop.id] },
      { as: "customer", userId: clerk.id, orderIds: null },
    ];
    for (const viewer of others) {
      const given = { email: "friend@example.com", form: "x" };
      await expect(inviteStaff(viewer, shop.slug, given)).rejects.toBeInstanceOf(NotFound);
      await expect(removeStaff(viewer, shop.slug, clerk.id)).rejects.toBeInstanceOf(NotFound);
    }
    expect(await staffOf(shop.id)).toMatchObject([{ userId: clerk.id }]);
    await expect(invite("no-such-shop", "friend@example.com")).rejects.toBeInstanceOf(NotFound);
  });
});

describe("at once", () => {
  it("twenty invitations of one new person make one person and one right", async () => {
    const shop = await makeVendor({ staff: 0 });
    const said = await Promise.all(Array.from({ length: 20 }, () => invite(shop.slug, "popular@example.com")));
    expect(said.filter(({ joined }) => joined)).toHaveLength(1);
    expect(await staffOf(shop.id)).toHaveLength(1);
    expect(await db.user.count({ where: { email: "popular@example.com" } })).toBe(1);
  });

  it("an import that brings the same person as a customer neither fails nor makes a second", async () => {
    const shop = await makeVendor({ staff: 0 });
    for (let round = 0; round < 10; round++) {
      const email = `same${round}@example.com`;
      const customer = { externalId: `same-${round}`, email, name: `Same ${round}` };
      const [invited, imported] = await Promise.all([
        invite(shop.slug, email),
        importLines(otherLine(`same-${round}`, { customer, items: otherLine("x").items, tracking: [] })),
      ]);
      expect([invited.joined, ...resultsOf(imported)]).toEqual([true, "created"]);
      expect(await db.user.findMany({ where: { email }, select: { staffOf: true, orders: true } })).toMatchObject([
        { staffOf: [{ vendorId: shop.id }], orders: [{ number: `same-${round}` }] },
      ]);
    }
  });

  it("whoever is made an admin meanwhile ends as nobody's staff", async () => {
    const shop = await makeVendor({ staff: 0 });
    for (let round = 0; round < 10; round++) {
      const email = `rising${round}@example.com`;
      const [invited] = await Promise.allSettled([invite(shop.slug, email), createAdmin(email)]);
      if (invited?.status === "rejected") expect(invited.reason).toBeInstanceOf(Refusal);
      const [user] = await db.user.findMany({ where: { email }, include: { staffOf: true } });
      expect(user).toMatchObject({ isAdmin: true, staffOf: [] });
    }
  });
});

describe("the invitation's link", () => {
  it("signs in once, for seven days", async () => {
    const { clerk, delivery, token } = await scene();
    const age = (minutes: number) =>
      db.delivery.update({ where: { id: delivery.id }, data: { createdAt: new Date(Date.now() - minutes * 60_000) } });
    await age(7 * 24 * 60 - 1);
    expect(await findLink(token)).toEqual({ kind: "staff_invitation", state: "good" });
    await age(7 * 24 * 60 + 1);
    expect([await findLink(token), await takeLink(token)]).toMatchObject([{ state: "expired" }, null]);
    await age(31);
    expect(await takeLink(token)).toEqual({ proof: { id: clerk.id, sessionVersion: 0 }, next: null });
    expect([await findLink(token), await takeLink(token)]).toMatchObject([{ state: "used" }, null]);
    expect(await viewerOf(clerk.id)).toMatchObject({ as: "vendor" });
  });

  it("ends with the right, or with the vendor", async () => {
    const taken = await scene();
    await removeStaff(admin, taken.shop.slug, taken.clerk.id);
    const closed = await scene();
    await removeVendor(admin, closed.shop.slug);
    for (const { token } of [taken, closed]) {
      expect([await findLink(token), await takeLink(token)]).toMatchObject([{ state: "expired" }, null]);
    }
    expect(await takeLink((await scene()).token)).not.toBeNull();
  });

  it("is renewed by an ordinary sign-in link", async () => {
    const { clerk, token } = await scene();
    await takeLink(token);
    await renewLink(token, "192.0.2.200");
    const links = await db.delivery.findMany({ where: { recipientId: clerk.id, kind: "sign_in_link" } });
    expect(links).toMatchObject([{ next: null, usedAt: null }]);
  });
});

describe("who joins and who leaves", () => {
  it("starts with everything before as read, and has what comes after unread", async () => {
    const shop = await makeVendor();
    const customer = await makeCustomer();
    const order = await makeOrder({ customer, items: [{ vendor: shop }] });
    await makeThread(order, shop, [
      [customer, "Before"],
      [customer, "Also before"],
    ]);
    await invite(shop.slug, "joins@example.com");
    const { id } = await db.user.findUniqueOrThrow({ where: { email: "joins@example.com" } });
    const clerk: VendorViewer = { as: "vendor", userId: id, vendorIds: [shop.id] };
    expect(await countUnread(clerk)).toBe(0);
    expect((await listSellerThreads(clerk, { show: "all", q: "" })).rows).toMatchObject([{ unread: 0 }]);
    const at = { number: order.number, seller: shop.slug };
    await postMessage({ as: "customer", userId: customer.id, orderIds: null }, at, message("After"));
    expect(await countUnread(clerk)).toBe(1);
    expect((await listSellerThreads(clerk, { show: "all", q: "" })).rows).toMatchObject([{ unread: 1 }]);

    await removeStaff(admin, shop.slug, id);
    expect(await viewerOf(id)).toBeNull();
    expect(await db.participant.count({ where: { userId: id } })).toBe(0);
    await removeStaff(admin, shop.slug, id);
    await postMessage({ as: "customer", userId: customer.id, orderIds: null }, at, message("Later"));
    expect(await db.participant.count({ where: { userId: id } })).toBe(0);
    const mailed = await db.delivery.findMany({ where: { recipientId: id, kind: "new_message" } });
    expect(mailed).toHaveLength(1);
  });

  it("keeps the other shop, and loses the one", async () => {
    const { shop, clerk, email } = await scene();
    const other = await makeVendor({ staff: 0 });
    await invite(other.slug, email);
    expect((await viewerOf(clerk.id)) as { vendorIds: string[] }).toMatchObject({
      vendorIds: expect.arrayContaining([shop.id, other.id]),
    });
    await removeStaff(admin, shop.slug, clerk.id);
    const left = await viewerOf(clerk.id);
    expect(left).toMatchObject({ vendorIds: [other.id] });
    const customer = await makeCustomer();
    const order = await makeOrder({ customer, items: [{ vendor: shop }] });
    await makeThread(order, shop, [[customer, "Hello"]]);
    const post = () => postMessage(left as Viewer, { number: order.number, seller: shop.slug }, message("Me again"));
    await expect(post()).rejects.toBeInstanceOf(NotFound);
    await invite(shop.slug, email);
    const back = (await viewerOf(clerk.id)) as Viewer;
    await postMessage(back, { number: order.number, seller: shop.slug }, message("Back again"));
  });
});
