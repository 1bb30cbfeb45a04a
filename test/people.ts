/**
 * People, shops, orders and threads for unit tests. Every call makes something new, with rows as consistent as the
 * application's own. What a test does not care about it leaves out.
 */
import { db, type Prisma } from "@/lib/db";

type UserFields = Partial<Prisma.UserUncheckedCreateInput>;
type Person = { id: string };
type Seller = { id: string } | null;
type ItemFields = { vendor?: Seller; name?: string; quantity?: number; unitPrice?: string; imageUrl?: string };

let count = 0;
const toCents = (amount: string) => Math.round(Number(amount) * 100);
/** What keeps addresses, slugs and numbers of one test file apart. */
const next = () => ++count;

/** Anybody: a user who has no part in anything yet. No password. */
export function makeUser(fields: UserFields = {}) {
  const n = next();
  return db.user.create({ data: { name: `Person ${n}`, email: `person${n}@example.com`, ...fields } });
}

export const makeCustomer = (fields: UserFields = {}) => makeUser({ name: `Customer ${count + 1}`, ...fields });

export const makeAdmin = (fields: UserFields = {}) => makeUser({ name: "Admin", isAdmin: true, ...fields });

/** A shop with staff: `staff` people are made for it (1 unless told), or those given join it. */
export async function makeVendor({
  name,
  slug,
  staff = 1,
}: {
  name?: string;
  slug?: string;
  staff?: number | Person[];
} = {}) {
  const n = next();
  const vendor = await db.vendor.create({
    data: { name: name ?? `Shop ${n}`, slug: slug ?? `shop-${n}`, source: "test", externalId: `v${n}` },
  });
  const people = typeof staff === "number" ? await Promise.all(Array.from({ length: staff }, () => makeUser())) : staff;
  await db.staff.createMany({ data: people.map(({ id }) => ({ vendorId: vendor.id, userId: id })) });
  return { ...vendor, staff: people };
}

type OrderFields = {
  customer?: Person;
  /** One item of the store unless told. `vendor` null or left out: the store's own. */
  items?: ItemFields[];
  number?: string;
  status?: string;
  placedAt?: Date;
  /** Beside carrier and number `vendor` says whose parcel it is. */
  tracking?: { carrier: string; number: string; url?: string; vendor?: Seller }[];
  shipping?: string;
};

/** An order with its items; totals add up; order_vendor rows as the import keeps them. */
export async function makeOrder({ customer, items = [{}], tracking = [], ...fields }: OrderFields = {}) {
  const n = next();
  const placedAt = fields.placedAt ?? new Date();
  const vendorIds = [...new Set(items.flatMap(({ vendor }) => (vendor ? [vendor.id] : [])))];
  const cents = items.reduce((sum, item) => sum + (item.quantity ?? 1) * toCents(item.unitPrice ?? "10.00"), 0);
  const shipping = fields.shipping ?? "5.00";
  const customerId = (customer ?? (await makeCustomer())).id;
  return db.order.create({
    data: {
      source: "test",
      externalId: `o${n}`,
      number: fields.number ?? String(1000 + n),
      customerId,
      status: fields.status ?? "processing",
      currency: "EUR",
      placedAt,
      sourceUpdatedAt: placedAt,
      contentHash: `hash ${n}`,
      itemsTotal: cents / 100,
      shippingTotal: shipping,
      taxTotal: "0",
      discountTotal: "0",
      total: (cents + toCents(shipping)) / 100,
      items: {
        create: items.map((item, position) => ({
          position,
          externalId: `item ${n}-${position}`,
          name: item.name ?? `Thing ${n}-${position}`,
          quantity: item.quantity ?? 1,
          unitPrice: item.unitPrice ?? "10.00",
          imageUrl: item.imageUrl ?? null,
          vendorId: item.vendor?.id ?? null,
        })),
      },
      vendors: { create: vendorIds.map((vendorId) => ({ vendorId, placedAt })) },
      tracking: {
        create: tracking.map(({ vendor, ...parcel }, position) => ({
          ...parcel,
          position,
          vendorId: vendor?.id ?? null,
        })),
      },
    },
    include: { items: { orderBy: { position: "asc" } } },
  });
}

/**
 * The thread of an order (id null: about none) with one seller (null: the store), participants and entries included. `says` is who wrote
 * what, in order, a minute apart; whose side follows from who it is. Nobody has read anything.
 */
export async function makeThread(
  order: { id: string | null; customerId: string },
  vendor: Seller,
  says: [author: Person, text: string][] = [],
) {
  const sellers = vendor
    ? (await db.staff.findMany({ where: { vendorId: vendor.id } })).map(({ userId }) => userId)
    : (await db.user.findMany({ where: { isAdmin: true } })).map(({ id }) => id);
  const sideOf = (userId: string) =>
    userId === order.customerId ? "customer" : vendor && sellers.includes(userId) ? "vendor" : "store";
  const lines = says.map(([author, text], index) => ({
    seq: index + 1,
    kind: "message" as const,
    side: sideOf(author.id) as "customer" | "vendor" | "store",
    authorId: author.id,
    text,
    sendKey: `test ${next()}`,
    createdAt: new Date(Date.now() - (says.length - index) * 60_000),
  }));
  const answered = lines.findLastIndex(({ side }) => side !== "customer");
  return db.thread.create({
    data: {
      orderId: order.id,
      customerId: order.customerId,
      vendorId: vendor?.id ?? null,
      lastSeq: lines.length,
      lastEntryAt: lines.at(-1)?.createdAt ?? null,
      awaitingSince: lines[answered + 1]?.createdAt ?? null,
      entries: { create: lines },
      participants: {
        create: [order.customerId, ...sellers.filter((id) => id !== order.customerId)].map((userId) => ({
          userId,
          side: sideOf(userId),
          vendorId: sideOf(userId) === "vendor" ? (vendor?.id ?? null) : null,
          unread: lines.filter(({ side }) => side !== sideOf(userId)).length,
        })),
      },
    },
    include: { entries: { orderBy: { seq: "asc" } }, participants: true },
  });
}
