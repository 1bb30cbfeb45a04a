import type { Viewer } from "@/lib/accounts/viewer";
import { db, kept } from "@/lib/db";
import { getStore, type StoreView } from "@/lib/settings/store";
import { isStorable } from "@/lib/text";
import { ordersFor } from "./access";
import { type WholeOrder, wholeOrder } from "./row";
import type { OrderView } from "./types";
import { orderView } from "./view";

/** One order as the viewer may see it; null if for them there is none of that number. */
export async function findOrder(viewer: Viewer, number: string): Promise<OrderView | null> {
  const store = await getStore();
  const order = await loadOrder(viewer, number, store);
  return order && orderView(viewer, order, store);
}

/** Its row, in one statement, for who shows a thread of it too. */
export async function loadOrder(viewer: Viewer, number: string, store: StoreView): Promise<WholeOrder | null> {
  if (!isStorable(number)) return null;
  return kept(() =>
    db.order.findFirst({
      where: { AND: [ordersFor(viewer, store), { number }] },
      include: wholeOrder(viewer),
      relationLoadStrategy: "join",
    }),
  );
}
