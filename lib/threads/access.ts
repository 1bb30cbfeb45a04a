import type { CustomerViewer, Viewer } from "@/lib/accounts/viewer";
import type { Prisma } from "@/lib/db";
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

/** Who opens and closes disputes (PRODUCT 4): customer and store. Vendors do neither. */
export function mayDispute(viewer: Viewer): boolean {
  return viewer.as !== "vendor";
}

/** Narrows a customer who came by access links to what they opened: orders, and conversations about none. */
function byLink(viewer: CustomerViewer): Prisma.ThreadWhereInput {
  if (viewer.orderIds === null) return {};
  return { OR: [opened(viewer, "orderId"), { orderId: null, id: { in: viewer.threadIds ?? [] } }] };
}
