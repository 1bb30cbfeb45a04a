import { beforeAll, describe, expect, test } from "vitest";
import type { AdminViewer, CustomerViewer, VendorViewer } from "@/lib/accounts/viewer";
import { makeAdmin, makeCustomer, makeOrder, makeVendor } from "@/test/people";
import { listOrders } from "./list";
import { findOrder } from "./order";

type Shop = Awaited<ReturnType<typeof makeVendor>>;
let customer: CustomerViewer;
let admin: AdminViewer;
let lights: Shop;
let iron: Shop;
let number: string;
let orderId: string;

const staff = (shop: Shop): VendorViewer => ({ as: "vendor", userId: shop.staff[0]?.id ?? "", vendorIds: [shop.id] });

beforeAll(async () => {
  const person = await makeCustomer({ name: "Carla", email: "carla.secret@example.com" });
  customer = { as: "customer", userId: person.id, orderIds: null };
  admin = { as: "admin", userId: (await makeAdmin()).id };
  lights = await makeVendor({ name: "Harbor Lights" });
  iron = await makeVendor({ name: "Oak & Iron" });
  const order = await makeOrder({
    customer: person,
    items: [
      { vendor: lights, name: "Lamp", quantity: 2, unitPrice: "49.50", imageUrl: "https://pictures.example/lamp.jpg" },
      { vendor: iron, name: "Chair", unitPrice: "112.00", imageUrl: "http://pictures.example/chair.jpg" },
      { name: "Mug", unitPrice: "14.00" },
    ],
    tracking: [
      { carrier: "DHL", number: "LIGHTS-1", vendor: lights },
      { carrier: "UPS", number: "IRON-1", vendor: iron },
      { carrier: "GLS", number: "WHOLE-1" },
    ],
    shipping: "77.77",
  });
  ({ number, id: orderId } = order);
});

describe("an order of three sellers", () => {
  test("the customer and an admin see it whole", async () => {
    for (const viewer of [customer, admin]) {
      const order = await findOrder(viewer, number);
      expect(order?.parts.map((part) => part.seller.name)).toEqual(["Harbor Lights", "Oak & Iron", "Parley"]);
      expect(order?.totals).toMatchObject({ items: "225", shipping: "77.77", total: "302.77" });
      expect(order?.tracking).toHaveLength(3);
      expect(order?.customerId).toBe(viewer.as === "admin" ? customer.userId : null);
    }
  });

  test("a vendor sees its own items, their sum, its own parcel, and no trace of the others", async () => {
    const order = await findOrder(staff(lights), number);
    expect(order).toMatchObject({ total: "99", totals: null, customerName: "Carla" });
    expect(order?.tracking).toEqual([{ carrier: "DHL", number: "LIGHTS-1", url: null }]);
    const [listed] = (await listOrders(staff(lights), null)).rows;
    for (const shown of [JSON.stringify(order), JSON.stringify(listed)]) {
      expect(shown).toContain("Lamp");
      expect(shown).not.toMatch(/Chair|Mug|Oak|IRON|WHOLE|302\.77|77\.77|secret|store/);
      expect(shown).not.toContain(orderId);
      expect(shown).not.toContain(customer.userId);
    }
  });

  test("the only seller of an order sees parcels that are nobody's in particular", async () => {
    const order = await makeOrder({ items: [{ vendor: iron }], tracking: [{ carrier: "GLS", number: "MINE" }] });
    expect((await findOrder(staff(iron), order.number))?.tracking).toHaveLength(1);
  });

  test("pictures come from https only", async () => {
    const items = (await findOrder(customer, number))?.parts.flatMap((part) => part.items) ?? [];
    expect(items.map((item) => item.imageUrl)).toEqual(["https://pictures.example/lamp.jpg", null, null]);
  });

  test("for strangers there is no such order", async () => {
    const stranger: CustomerViewer = { as: "customer", userId: (await makeCustomer()).id, orderIds: null };
    expect(await findOrder(stranger, number)).toBeNull();
    expect(await findOrder({ ...customer, orderIds: [] }, number)).toBeNull();
    expect(await findOrder({ ...customer, orderIds: [orderId] }, number)).not.toBeNull();
    expect(await findOrder(staff(await makeVendor()), number)).toBeNull();
    expect(await findOrder({ ...admin, userId: customer.userId }, number)).toBeNull();
    expect(await findOrder({ ...staff(lights), userId: customer.userId }, number)).toBeNull();
  });
});

test("lists page by key: every order once, newest first, also with several of one's shops in it", async () => {
  const person = await makeCustomer();
  const a = await makeVendor({ staff: [person] });
  const b = await makeVendor({ staff: [person] });
  const placedAt = new Date("2026-01-01");
  for (let n = 0; n < 45; n++) await makeOrder({ items: [{ vendor: a }, { vendor: b }], placedAt });
  const viewer: VendorViewer = { as: "vendor", userId: person.id, vendorIds: [a.id, b.id] };
  const seen: string[] = [];
  let after: Parameters<typeof listOrders>[1] = null;
  for (;;) {
    const { rows, older } = await listOrders(viewer, after);
    seen.push(...rows.map((row) => row.number));
    if (older === null) break;
    const [at = "", id = ""] = older.split(".");
    after = { at: new Date(Number(at)), id };
  }
  expect(seen).toHaveLength(45);
  expect(new Set(seen).size).toBe(45);
});
