import { expect, it } from "vitest";
import { db } from "@/lib/db";
import { makeAdmin, makeCustomer, makeOrder, makeThread, makeVendor } from "./people";

it("makes a customer, a shop, an order of both sellers and a thread of each", async () => {
  const carla = await makeCustomer();
  const admin = await makeAdmin();
  const shop = await makeVendor({ staff: 2 });
  const order = await makeOrder({
    customer: carla,
    items: [{ vendor: shop, quantity: 2, unitPrice: "49.50" }, {}],
    tracking: [{ carrier: "DHL", number: "JD01", vendor: shop }],
  });
  expect(order.total.toFixed(2)).toBe("114.00");
  expect(await db.orderVendor.count({ where: { orderId: order.id } })).toBe(1);

  const withShop = await makeThread(order, shop, [
    [carla, "Hello"],
    [shop.staff[0] ?? admin, "Good morning"],
    [carla, "When?"],
  ]);
  expect(withShop.entries.map(({ side }) => side)).toEqual(["customer", "vendor", "customer"]);
  expect(withShop.awaitingSince).toEqual(withShop.entries[2]?.createdAt);
  expect(withShop.participants.map(({ unread }) => unread).sort()).toEqual([1, 2, 2]);

  const withStore = await makeThread(order, null, [[admin, "We shipped it."]]);
  expect(withStore.awaitingSince).toBeNull();
  expect(withStore.participants.map(({ userId }) => userId)).toEqual([carla.id, admin.id]);
});
