import type { SellerViewer, VendorViewer, Viewer } from "@/lib/accounts/viewer";
import { type Cursor, cutPage } from "@/lib/cursor";
import { db, type Prisma } from "@/lib/db";
import { getStore, type StoreView } from "@/lib/settings/store";
import { notBoughtBy, ordersFor, toldOf } from "./access";
import { newestUnread } from "./newest-unread";
import { orderRow } from "./row";
import { searchOrders } from "./search";
import type { ShowOrders } from "./show";
import type { OrderCardView } from "./types";
import { unreadThreads } from "./unread";
import { orderCardView } from "./view";

const PAGE = 20;

export type OrderList = { rows: OrderCardView[]; older: string | null };

/** The viewer's orders, newest first, a page from `after` on. `older` is the next page's cursor, null at the end. */
export async function listOrders(viewer: Viewer, after: Cursor | null): Promise<OrderList> {
  return list(viewer, {}, after);
}

/** The seller's orders that the filter shows and `q` ("": nothing) finds (PRODUCT 2): paged likewise, or the newest found. */
export async function listSellerOrders(
  viewer: SellerViewer,
  { show, q }: { show: ShowOrders; q: string },
  after: Cursor | null,
): Promise<OrderList> {
  if (show === "unread" && q === "")
    return load(viewer, [{ id: { in: await newestUnread(viewer, await getStore(), after, PAGE + 1) } }]);
  const which = await shownBy(viewer, show);
  const found = q === "" ? null : await searchOrders(viewer, q, which);
  return found ? { rows: found, older: null } : list(viewer, which, after);
}

async function shownBy(viewer: SellerViewer, show: ShowOrders): Promise<Prisma.OrderWhereInput> {
  const own = viewer.as === "vendor" ? { vendorId: { in: viewer.vendorIds } } : {};
  switch (show) {
    case "all":
      return {};
    case "messages":
      return { threads: { some: { ...own, lastSeq: { gt: 0 } } } };
    case "unread":
      return { threads: { some: { AND: [own, await unreadThreads(viewer)] } } };
  }
}

async function list(viewer: Viewer, which: Prisma.OrderWhereInput, after: Cursor | null): Promise<OrderList> {
  if (viewer.as !== "vendor") return load(viewer, [which, from(after)]);
  return load(viewer, [{ id: { in: await idsForVendor(viewer, await getStore(), which, after) } }]);
}

async function load(viewer: Viewer, which: Prisma.OrderWhereInput[]): Promise<OrderList> {
  const store = await getStore();
  const orders = await db.order.findMany({
    where: { AND: [ordersFor(viewer, store), ...which] },
    select: orderRow(viewer),
    orderBy: [{ placedAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
    relationLoadStrategy: "join",
  });
  const { rows, older } = cutPage(orders, PAGE, ({ placedAt, id }) => ({ at: placedAt, id }));
  return { rows: rows.map((order) => orderCardView(viewer, order, store)), older };
}

// A vendor's orders are found in the table that sorts them, so that the index serves the page and its order; shop by shop,
// as of several at once PostgreSQL would sort all.
async function idsForVendor(
  viewer: VendorViewer,
  store: StoreView,
  which: Prisma.OrderWhereInput,
  after: Cursor | null,
): Promise<string[]> {
  const page = after && {
    placedAt: { lte: after.at },
    OR: [{ placedAt: { lt: after.at } }, { orderId: { lt: after.id } }],
  };
  const order = { AND: [notBoughtBy(viewer), toldOf(store), which] };
  const rows = await Promise.all(
    viewer.vendorIds.map((vendorId) =>
      db.orderVendor.findMany({
        where: { vendorId, order, ...page },
        select: { orderId: true, placedAt: true },
        orderBy: [{ placedAt: "desc" }, { orderId: "desc" }],
        take: PAGE + 1,
      }),
    ),
  );
  const newest = rows
    .flat()
    .sort((a, b) => b.placedAt.getTime() - a.placedAt.getTime() || (a.orderId < b.orderId ? 1 : -1));
  // An order with several of the viewer's shops in it stands here once per shop.
  return [...new Set(newest.map((row) => row.orderId))].slice(0, PAGE + 1);
}

// The first condition is the index's way in: the second alone would walk there from the newest.
function from(after: Cursor | null): Prisma.OrderWhereInput {
  if (!after) return {};
  return { placedAt: { lte: after.at }, OR: [{ placedAt: { lt: after.at } }, { id: { lt: after.id } }] };
}
