import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { getStore } from "@/lib/settings/store";
import { isStorable } from "@/lib/text";
import { ordersFor } from "./access";
import { orderRow } from "./row";
import type { OrderView } from "./types";
import { orderView } from "./view";

/** One order as the viewer may see it; null if for them there is none of that number. */
export async function findOrder(viewer: Viewer, number: string): Promise<OrderView | null> {
  if (!isStorable(number)) return null;
  const store = await getStore();
  const order = await db.order.findFirst({
    where: { AND: [ordersFor(viewer, store), { number }] },
    include: orderRow(viewer),
    relationLoadStrategy: "join",
  });
  return order && orderView(viewer, order, store);
}
