import type { VendorViewer, Viewer } from "@/lib/accounts/viewer";
import { type Cursor, cutPage } from "@/lib/cursor";
import { db } from "@/lib/db";
import { getStore, type StoreView } from "@/lib/settings/store";
import { notBoughtBy, ordersFor, toldOf } from "./access";
import { orderRow } from "./row";
import type { OrderCardView } from "./types";
import { orderCardView } from "./view";

const PAGE = 20;

/** The viewer's orders, newest first, a page from `after` on. `older` is the next page's cursor, null at the end. */
export async function listOrders(
  viewer: Viewer,
  after: Cursor | null,
): Promise<{ rows: OrderCardView[]; older: string | null }> {
  const store = await getStore();
  const found = viewer.as === "vendor" ? await idsForVendor(viewer, store, after) : null;
  const orders = await db.order.findMany({
    where: { AND: [ordersFor(viewer, store), found ? { id: { in: found } } : before(after)] },
    include: orderRow(viewer),
    orderBy: [{ placedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    relationLoadStrategy: "join",
  });
  const { rows, older } = cutPage(orders, PAGE, ({ placedAt, id }) => ({ at: placedAt, id }));
  return { rows: rows.map((order) => orderCardView(viewer, order, store)), older };
}

// A vendor's orders are found in the table that sorts them, so that the index serves the page and its order.
async function idsForVendor(viewer: VendorViewer, store: StoreView, after: Cursor | null): Promise<string[]> {
  const rows = await db.orderVendor.findMany({
    where: {
      vendorId: { in: viewer.vendorIds },
      order: { ...notBoughtBy(viewer), ...toldOf(store) },
      ...(after && {
        OR: [{ placedAt: { lt: after.at } }, { placedAt: after.at, orderId: { lt: after.id } }],
      }),
    },
    select: { orderId: true },
    orderBy: [{ placedAt: "desc" }, { orderId: "desc" }],
    // An order with several of the viewer's shops in it stands here once per shop.
    take: (PAGE + 1) * viewer.vendorIds.length,
  });
  return [...new Set(rows.map((row) => row.orderId))].slice(0, PAGE + 1);
}

function before(after: Cursor | null) {
  if (!after) return {};
  return { OR: [{ placedAt: { lt: after.at } }, { placedAt: after.at, id: { lt: after.id } }] };
}
