import { people } from "@/prisma/cast";
import type { createClient } from "@/prisma/client";
import { type Good, goods } from "@/prisma/seed/goods";
import { orderRows } from "@/prisma/seed/order-rows";
import type { SeedOrder } from "@/prisma/seed/orders";

export type Db = ReturnType<typeof createClient>;
export type Person = { id: string; name: string; email: string };

let count = 0;

/** Somebody new with the demo's password, so that what one test does is nothing to the next. */
export async function newPerson(db: Db, name: string, fields: { isAdmin?: boolean } = {}): Promise<Person> {
  const { passwordHash } = await db.user.findUniqueOrThrow({ where: { id: people.carla.id } });
  const email = `${name.toLowerCase().replace(/[^a-z]+/g, ".")}.${++count}@example.com`;
  const { id } = await db.user.create({ data: { name, email, passwordHash, ...fields } });
  return { id, name, email };
}

/** A shop of its own with one person who acts for it. */
export async function newShop(db: Db, name: string): Promise<Person & { slug: string; shop: string }> {
  const person = await newPerson(db, `${name} keeper`);
  const slug = `shop-${++count}`;
  await db.vendor.create({ data: { slug, name, staff: { create: { userId: person.id } } } });
  return { ...person, slug, shop: name };
}

/** A new order of the demo's goods; Brass lamp of Harbor Lights unless told. @returns its number */
export async function newOrder(
  db: Db,
  customer: { id: string },
  { items = [[goods.brassLamp, 1]], ...fields }: { items?: [Good, number][] } & Partial<SeedOrder> = {},
): Promise<string> {
  const number = fields.number ?? `E${++count}`;
  const seeded = { number, customer: "carla" as const, placed: "5 min", status: "shipped", items, shipping: "5.00" };
  const rows = orderRows({ ...seeded, ...fields }, new Date());
  await db.$transaction([
    db.order.create({ data: { ...rows.order, customerId: customer.id } }),
    db.orderItem.createMany({ data: rows.items }),
    db.orderVendor.createMany({ data: rows.vendors }),
    db.tracking.createMany({ data: rows.tracking }),
  ]);
  return number;
}
