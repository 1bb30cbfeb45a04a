import type { SellerViewer } from "@/lib/accounts/viewer";
import type { Cursor } from "@/lib/cursor";
import { db, type Prisma } from "@/lib/db";
import { readSought, SHOWN, searchNewest } from "@/lib/search";
import { askFor } from "@/lib/search-sql";
import { getStore, type StoreView } from "@/lib/settings/store";
import { ordersFor } from "./access";
import { orderRow } from "./row";
import { indexedOrders, matchingOrders } from "./search-sql";
import type { OrderCardView } from "./types";
import { orderCardView } from "./view";

/**
 * The newest 25 of the seller's orders whose number begins with `q`, or whose customer is called so: every word of it by
 * its beginning (PRODUCT 2, decision 050).
 * @param which narrows the list: its filter
 * @returns newest first, [] when nothing matches; null when `q` has no letter or digit to look for: show the plain list
 */
export async function searchOrders(
  viewer: SellerViewer,
  q: unknown,
  which: Prisma.OrderWhereInput = {},
): Promise<OrderCardView[] | null> {
  const sought = readSought(q);
  if (!sought) return null;
  const asked = await askFor(sought);
  const store = await getStore();
  const where = { AND: [ordersFor(viewer, store), which] };
  const rows = await searchNewest({
    newest: (after, take) => newest(viewer, store, which, after, take),
    look: async (ids) => ({ found: await matchingOrders(asked, ids), open: [] }),
    indexed: (ask) => indexedOrders(viewer, asked, ask),
    filtered: Object.keys(which).length > 0,
    load: (ids) =>
      db.order.findMany({
        where: { AND: [where, { id: { in: ids } }] },
        select: orderRow(viewer),
        orderBy: [{ placedAt: "desc" }, { id: "desc" }],
        take: SHOWN,
        relationLoadStrategy: "join",
      }),
  });
  return rows.map((order) => orderCardView(viewer, order, store));
}

// A vendor's orders are walked in the table that sorts them, where one with several of the viewer's shops stands once
// per shop: seeing it twice changes nothing. As in list.ts, a page's first condition is the index's way in.
async function newest(
  viewer: SellerViewer,
  store: StoreView,
  which: Prisma.OrderWhereInput,
  after: Cursor | null,
  take: number,
): Promise<Cursor[]> {
  const order = { AND: [ordersFor(viewer, store), which] };
  if (viewer.as === "admin") {
    const page = after && {
      placedAt: { lte: after.at },
      OR: [{ placedAt: { lt: after.at } }, { id: { lt: after.id } }],
    };
    const rows = await db.order.findMany({
      where: { AND: [order, page ?? {}] },
      select: { id: true, placedAt: true },
      orderBy: [{ placedAt: "desc" }, { id: "desc" }],
      take,
    });
    return rows.map(({ id, placedAt }) => ({ id, at: placedAt }));
  }
  const page = after && {
    placedAt: { lte: after.at },
    OR: [{ placedAt: { lt: after.at } }, { orderId: { lt: after.id } }],
  };
  const rows = await db.orderVendor.findMany({
    where: { vendorId: { in: viewer.vendorIds }, order, ...page },
    select: { orderId: true, placedAt: true },
    orderBy: [{ placedAt: "desc" }, { orderId: "desc" }],
    take,
  });
  return rows.map(({ orderId, placedAt }) => ({ id: orderId, at: placedAt }));
}
