import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { AdminViewer, VendorViewer } from "@/lib/accounts/viewer";
import { readCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/refusal";
import { makeAdmin, makeCustomer, makeOrder, makeUser, makeVendor } from "@/test/people";
import { deleteCustomer, listOrdersOf, openCustomer } from "./customer";

let admin: AdminViewer;
let vendor: VendorViewer;
let shop: Awaited<ReturnType<typeof makeVendor>>;

beforeAll(async () => {
  admin = { as: "admin", userId: (await makeAdmin()).id };
  shop = await makeVendor({ name: "Harbor Lights" });
  vendor = { as: "vendor", userId: shop.staff[0]?.id ?? "", vendorIds: [shop.id] };
});

async function aCustomer() {
  const carla = await makeCustomer({ name: "Carla Ruiz", email: `carla.${randomUUID()}@example.com` });
  const at = (day: number) => new Date(`2026-03-${String(day).padStart(2, "0")}T10:00:00Z`);
  for (let day = 1; day <= 23; day++)
    await makeOrder({ customer: carla, items: [{ vendor: shop }], placedAt: at(day) });
  return { carla, first: at(1) };
}

test("an admin sees who it is, since when, and their orders by pages, newest first", async () => {
  const { carla, first } = await aCustomer();
  const thread = { customerId: carla.id, vendorId: shop.id, lastSeq: 1, lastEntryAt: first };
  const { id: threadId } = await db.thread.create({ data: thread });
  expect(await openCustomer(admin, carla.id)).toEqual({
    ...{ id: carla.id, name: "Carla Ruiz", email: carla.email, since: first, deletedAt: null },
    ...{ staffOf: [], isAdmin: false, conversations: [{ threadId, shop: "Harbor Lights", lastEntryAt: first }] },
  });
  const page = await listOrdersOf(admin, carla.id, null);
  expect([page.rows.length, page.rows[0]?.placedAt.getUTCDate()]).toEqual([20, 23]);
  const rest = await listOrdersOf(admin, carla.id, readCursor(page.older));
  expect([rest.rows.map((row) => row.placedAt.getUTCDate()), rest.older]).toEqual([[3, 2, 1], null]);
});

test("nobody else sees or deletes anybody: vendors, even the one who sold; oneself; who is none; what is none", async () => {
  const { carla } = await aCustomer();
  const nobody = await makeUser();
  await makeOrder({ customer: { id: admin.userId } });
  expect(await openCustomer(admin, carla.id)).not.toBeNull();
  const refused: [AdminViewer | VendorViewer, string][] = [
    [vendor, carla.id],
    [admin, admin.userId],
    [admin, admin.userId.toUpperCase()],
    [admin, nobody.id],
    [admin, randomUUID()],
    [admin, "1001"],
    [admin, "\0"],
    [admin, ""],
  ];
  const before = await db.user.findMany({ orderBy: { id: "asc" } });
  for (const [viewer, id] of refused) {
    expect(await openCustomer(viewer, id)).toBeNull();
    await expect(deleteCustomer(viewer, id)).rejects.toThrow(NotFound);
  }
  expect(await listOrdersOf(vendor, carla.id, null)).toEqual({ rows: [], older: null });
  expect(await db.user.findMany({ orderBy: { id: "asc" } })).toEqual(before);
});

test("an admin deletes an account; twice is once, and the page goes on to show what stayed", async () => {
  const { carla, first } = await aCustomer();
  await db.staff.create({ data: { vendorId: shop.id, userId: carla.id } });
  expect(await openCustomer(admin, carla.id)).toMatchObject({ staffOf: ["Harbor Lights"] });
  await deleteCustomer(admin, carla.id);
  await deleteCustomer(admin, carla.id);
  expect(await openCustomer(admin, carla.id)).toMatchObject({
    ...{ name: "Former customer", email: null, since: first, staffOf: [], deletedAt: expect.any(Date) },
  });
  expect((await listOrdersOf(admin, carla.id, null)).rows[0]?.customerName).toBe("Former customer");
});

test("two admins who delete each other at once: one of them stays", async () => {
  await db.user.updateMany({ where: { isAdmin: true }, data: { isAdmin: false } });
  const [ada, ben] = [await makeAdmin(), await makeAdmin()];
  for (const { id } of [ada, ben]) await makeOrder({ customer: { id } });
  const as = (userId: string): AdminViewer => ({ as: "admin", userId });
  await Promise.allSettled([deleteCustomer(as(ada.id), ben.id), deleteCustomer(as(ben.id), ada.id)]);
  expect(await db.user.count({ where: { isAdmin: true } })).toBe(1);
});
