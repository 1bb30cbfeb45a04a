import type { CustomerViewer, Viewer } from "@/lib/accounts/viewer";
import { Prisma } from "@/lib/db";
import { notBoughtBy, opened } from "@/lib/orders/access";

/**
 * The threads that exist for the viewer (PRODUCT 5): the customer's own; those of the vendor's shops; all for an
 * admin. Whoever may see a thread may write in it, while its seller answers for it.
 */
export function threadsFor(viewer: Viewer): Prisma.ThreadWhereInput {
  switch (viewer.as) {
    case "customer":
      return { customerId: viewer.userId, ...byLink(viewer) };
    case "vendor":
      return { vendorId: { in: viewer.vendorIds }, ...notBoughtBy(viewer) };
    case "admin":
      return notBoughtBy(viewer);
  }
}

/**
 * The same of a row "t" of the threads, as SQL: a test holds the two together. It leads to no index, so that a plan that is
 * kept looks threads up by their ids and reads nobody's all (decision 081): hence "is true".
 */
export function threadsSql(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`((${theirs(viewer)}) is true)`;
}

/** Who opens and closes disputes (PRODUCT 4): customer and store. Vendors do neither. */
export function mayDispute(viewer: Viewer): boolean {
  return viewer.as !== "vendor";
}

/** Narrows a customer who came by access links to what they opened: orders, and conversations about none. */
function byLink(viewer: CustomerViewer): Prisma.ThreadWhereInput {
  if (viewer.orderIds === null) return {};
  return { OR: [opened(viewer, "orderId"), { orderId: null, id: { in: viewer.threadIds ?? [] } }] };
}

function theirs(viewer: Viewer): Prisma.Sql {
  const id = Prisma.sql`${viewer.userId}::uuid`;
  switch (viewer.as) {
    case "customer":
      return Prisma.sql`t.customer_id = ${id} ${byLinkSql(viewer)}`;
    case "vendor":
      return Prisma.sql`t.vendor_id = any(${viewer.vendorIds}::uuid[]) and t.customer_id <> ${id}`;
    case "admin":
      return Prisma.sql`t.customer_id <> ${id}`;
  }
}

function byLinkSql({ orderIds, threadIds }: CustomerViewer): Prisma.Sql {
  if (orderIds === null) return Prisma.empty;
  return Prisma.sql`and (t.order_id = any(${orderIds}::uuid[])
    or (t.order_id is null and t.id = any(${threadIds ?? []}::uuid[])))`;
}
