import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeAdmin, makeUser, makeVendor } from "@/test/people";
import { findPerson } from "./find-person";
import { noteSignIn } from "./note-sign-in";
import { homeOf } from "./person";
import { sellerViewer } from "./seller-viewer";
import { signOutEverywhere } from "./sign-out-everywhere";

it("finds the person with their shops by name, removed ones left out", async () => {
  const user = await makeUser({ name: "Victor", timeZone: "Europe/Paris" });
  const [b, a, gone] = await Promise.all(["Brass", "Amber", "Gone"].map((name) => makeVendor({ name, staff: [user] })));
  await db.vendor.update({ where: { id: gone?.id ?? "" }, data: { removedAt: new Date() } });
  expect(await findPerson({ id: user.id, sessionVersion: 0 })).toEqual({
    id: user.id,
    name: "Victor",
    email: user.email,
    locale: "en",
    timeZone: "Europe/Paris",
    isAdmin: false,
    vendors: [a, b].map((it) => ({ id: it?.id, slug: it?.slug, name: it?.name })),
  });
});

it("a session ends at once by disabling and by a raised version", async () => {
  const user = await makeUser();
  const proof = { id: user.id, sessionVersion: 0 };
  expect(await findPerson(proof)).not.toBeNull();
  expect(await noteSignIn(proof)).toBe(true);
  await db.user.update({ where: { id: user.id }, data: { disabledAt: new Date() } });
  expect(await findPerson(proof)).toBeNull();
  expect(await noteSignIn(proof)).toBe(false);
  await db.user.update({ where: { id: user.id }, data: { disabledAt: null } });
  expect(await findPerson(proof)).not.toBeNull();
  await signOutEverywhere(user.id);
  expect(await findPerson(proof)).toBeNull();
  expect(await noteSignIn(proof)).toBe(false);
  expect(await findPerson({ ...proof, sessionVersion: 1 })).not.toBeNull();
});

it("a demoted seller is a customer at the next request", async () => {
  const both = await makeAdmin();
  const shop = await makeVendor({ staff: [both] });
  const proof = { id: both.id, sessionVersion: 0 };
  const now = async () => {
    const person = await findPerson(proof);
    return person && { as: sellerViewer(person), home: homeOf(person) };
  };
  expect(await now()).toEqual({ as: { as: "admin", userId: both.id }, home: "/seller" });
  await db.user.update({ where: { id: both.id }, data: { isAdmin: false } });
  expect(await now()).toEqual({ as: { as: "vendor", userId: both.id, vendorIds: [shop.id] }, home: "/seller" });
  await db.staff.deleteMany({ where: { userId: both.id } });
  expect(await now()).toEqual({ as: null, home: "/account/orders" });
});

it("notes the first time somebody signed in, once", async () => {
  const user = await makeUser();
  const proof = { id: user.id, sessionVersion: 0 };
  const first = async () => (await db.user.findUniqueOrThrow({ where: { id: user.id } })).firstSignedInAt;
  expect(await first()).toBeNull();
  await noteSignIn(proof);
  const at = await first();
  expect(at).not.toBeNull();
  await noteSignIn(proof);
  expect(await first()).toEqual(at);
});
