import { randomUUID } from "node:crypto";
import type { AdminViewer, CustomerViewer, VendorViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { setStore } from "@/lib/settings/store";
import { postInput } from "@/lib/threads/schema";
import { makeAdmin, makeCustomer, makeOrder, makeVendor } from "./people";

export type Market = Awaited<ReturnType<typeof makeMarket>>;

/** An order with an item of one shop (two people), one of another, and one of the store; and everybody as a viewer. */
export async function makeMarket() {
  await setStore({ mode: "separate_shops", vendorTalk: false, mailbox: "store@example.com" });
  const person = await makeCustomer({ name: "Carla Ruiz" });
  const [shop, other] = [await makeVendor({ name: "Harbor Lights", staff: 2 }), await makeVendor({ name: "Oak" })];
  const order = await makeOrder({ customer: person, items: [{ vendor: shop }, { vendor: other }, {}] });
  const staff = (from: typeof shop, index = 0): VendorViewer => {
    return { as: "vendor", userId: from.staff[index]?.id ?? "", vendorIds: [from.id] };
  };
  const admin: AdminViewer = { as: "admin", userId: (await makeAdmin()).id };
  const customer: CustomerViewer = { as: "customer", userId: person.id, orderIds: null };
  return {
    ...{ person, shop, other, order, customer, admin, vendor: staff(shop), colleague: staff(shop, 1) },
    rival: staff(other),
    toShop: { number: order.number, seller: shop.slug },
    toStore: { number: order.number, seller: "store" },
    /** The thread of the shop, or of the store. */
    thread: (vendorId: string | null = shop.id) =>
      db.thread.findFirstOrThrow({ where: { orderId: order.id, vendorId } }),
    entries: (vendorId: string | null = shop.id) =>
      db.entry.findMany({ where: { thread: { orderId: order.id, vendorId } }, orderBy: { seq: "asc" } }),
    part: (userId: string, vendorId: string | null = shop.id) =>
      db.participant.findFirst({ where: { userId, thread: { orderId: order.id, vendorId } } }),
  };
}

/** What the composer would send. */
export const write = (text: string, clientId: string = randomUUID(), shown = 0) =>
  postInput.parse({ text, clientId, shown });
