import type { CustomerViewer, SellerViewer, Viewer } from "@/lib/accounts/viewer";
import { Prisma } from "@/lib/db";
import type { StoreView } from "@/lib/settings/store";

/**
 * The orders that exist for the viewer (PRODUCT 5). A customer's own, or only those an access link opened; a vendor's,
 * with items of its own in them, in a warehouse without vendor talk only those from before; every one for an admin.
 * Nobody is the seller of an order they bought.
 */
export function ordersFor(viewer: Viewer, store: StoreView): Prisma.OrderWhereInput {
  switch (viewer.as) {
    case "customer":
      return { customerId: viewer.userId, ...opened(viewer, "id") };
    case "vendor":
      return { vendors: { some: { vendorId: { in: viewer.vendorIds } } }, ...notBoughtBy(viewer), ...toldOf(store) };
    case "admin":
      return notBoughtBy(viewer);
  }
}

/** The same of a row "o" of the orders, as SQL: a test holds the two together. */
export function ordersSql(viewer: Viewer, { talkOffSince }: StoreView): Prisma.Sql {
  const id = Prisma.sql`${viewer.userId}::uuid`;
  if (viewer.as === "customer") {
    const byLink = viewer.orderIds ? Prisma.sql`and o.id = any(${viewer.orderIds}::uuid[])` : Prisma.empty;
    return Prisma.sql`(o.customer_id = ${id} ${byLink})`;
  }
  const others = Prisma.sql`o.customer_id <> ${id}`;
  if (viewer.as === "admin") return others;
  const told = talkOffSince ? Prisma.sql`and o.created_at < ${talkOffSince}::timestamptz` : Prisma.empty;
  return Prisma.sql`(${others} ${told} and (select true from order_vendor v
    where v.order_id = o.id and v.vendor_id = any(${viewer.vendorIds}::uuid[]) limit 1) is true)`;
}

/** Narrows a customer who came by an access link to the orders it opened. @param field where the order's id stands */
export function opened<F extends string>(viewer: CustomerViewer, field: F) {
  return (viewer.orderIds ? { [field]: { in: viewer.orderIds } } : {}) as { [K in F]?: { in: string[] } };
}

/** Nobody converses with themselves (PRODUCT 1). */
export function notBoughtBy(viewer: SellerViewer) {
  return { customerId: { not: viewer.userId } };
}

/** What vendors are told of: everything, until the store says that it is the only one to talk (PRODUCT 5). */
export function toldOf({ talkOffSince }: StoreView): { createdAt?: { lt: Date } } {
  return talkOffSince ? { createdAt: { lt: talkOffSince } } : {};
}

/** May the viewer see the part of an order that this vendor (null: the store) sells? */
export function seesPart(viewer: Viewer, vendorId: string | null): boolean {
  return viewer.as !== "vendor" || (vendorId !== null && viewer.vendorIds.includes(vendorId));
}
