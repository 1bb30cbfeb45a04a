import { beforeAll, expect, test } from "vitest";
import type { AdminViewer, SellerViewer, VendorViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { makeAdmin, makeCustomer, makeOrder, makeThread, makeVendor } from "@/test/people";
import { readCursor } from "../cursor";
import { listSellerOrders } from "./list";
import type { ShowOrders } from "./show";

let vendor: VendorViewer;
let rival: VendorViewer;
let admin: AdminViewer;

// Orders of a shop: "quiet" without a word, "read", "new" to the shop; "theirs" has words with another shop only.
beforeAll(async () => {
  const carla = await makeCustomer();
  const shop = await makeVendor();
  const other = await makeVendor();
  const ada = await makeAdmin();
  vendor = { as: "vendor", userId: shop.staff[0]?.id ?? "", vendorIds: [shop.id] };
  rival = { as: "vendor", userId: other.staff[0]?.id ?? "", vendorIds: [other.id] };
  admin = { as: "admin", userId: ada.id };
  const order = (number: string) =>
    makeOrder({ customer: carla, number, items: [{ vendor: shop }, { vendor: other }] });
  await makeThread(await order("quiet"), shop, []);
  const read = await makeThread(await order("read"), shop, [[carla, "hello"]]);
  await db.participant.updateMany({ where: { threadId: read.id }, data: { unread: 0, lastReadSeq: 1 } });
  await makeThread(await order("new_1"), shop, [[carla, "hello"]]);
  await makeThread(await order("theirs"), other, [[carla, "hello"]]);
  await order("newX1");
  for (let n = 0; n < 25; n++) {
    await makeThread(await makeOrder({ customer: carla, number: `many${n}`, items: [{ vendor: other }] }), other, [
      [carla, "hi"],
    ]);
  }
});

const numbers = async (viewer: SellerViewer, show: ShowOrders, q = "") => {
  return (await listSellerOrders(viewer, { show, q }, null)).rows.map(({ number }) => number).sort();
};

test("the filters are about the viewer's own conversations", async () => {
  expect(await numbers(vendor, "all")).toEqual(["newX1", "new_1", "quiet", "read", "theirs"]);
  expect(await numbers(vendor, "messages")).toEqual(["new_1", "read"]);
  expect(await numbers(vendor, "unread")).toEqual(["new_1"]);
  expect(await numbers(rival, "unread", "t")).toEqual(["theirs"]);
  expect(await numbers(admin, "messages", "r")).toEqual(["read"]);
  expect(await numbers(admin, "unread")).toEqual([]);
});

test("a number is found by its beginning, as it is written", async () => {
  expect(await numbers(vendor, "all", "#new_")).toEqual(["new_1"]);
  expect(await numbers(vendor, "all", "ew_1")).toEqual([]);
  expect(await numbers(vendor, "all", "many")).toEqual([]);
});

test("pages keep the filter", async () => {
  const first = await listSellerOrders(rival, { show: "unread", q: "" }, null);
  const then = await listSellerOrders(rival, { show: "unread", q: "" }, readCursor(first.older));
  const all = [...first.rows, ...then.rows].map(({ number }) => number);
  expect(all).toHaveLength(26);
  expect(new Set(all).size).toBe(26);
  expect(then.older).toBeNull();
});

test("more unread than are named one by one are found too", async () => {
  const [vendorId = ""] = rival.vendorIds;
  await db.$executeRaw`
    with people as (
      insert into "user" (id, name) select gen_random_uuid(), 'Somebody' from generate_series(1, 1001) returning id),
    threads as (
      insert into thread (id, customer_id, vendor_id) select gen_random_uuid(), id, ${vendorId}::uuid from people returning id)
    insert into participant (thread_id, user_id, side, vendor_id, unread)
    select id, ${rival.userId}::uuid, 'vendor', ${vendorId}::uuid, 1 from threads`;
  expect(await numbers(rival, "unread", "t")).toEqual(["theirs"]);
  expect(await numbers(vendor, "unread")).toEqual(["new_1"]);
});
