import type { Viewer } from "@/lib/accounts/viewer";
import type { Prisma } from "@/lib/db";
import { notBoughtBy, opened } from "@/lib/orders/access";

/**
 * The threads that exist for the viewer (PRODUCT 5): the customer's own; those of the vendor's shops; all for an
 * admin. Whoever may see a thread may write in it, while its seller is one of the order's.
 */
export function threadsFor(viewer: Viewer): Prisma.ThreadWhereInput {
  switch (viewer.as) {
    case "customer":
      return { customerId: viewer.userId, ...opened(viewer, "orderId") };
    case "vendor":
      return { vendorId: { in: viewer.vendorIds }, ...notBoughtBy(viewer) };
    case "admin":
      return notBoughtBy(viewer);
  }
}
