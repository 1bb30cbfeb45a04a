import { notFound, redirect } from "next/navigation";
import type { OrderHrefs } from "@/components/order/hrefs";
import type { Viewer } from "@/lib/accounts/viewer";
import { findThread } from "@/lib/threads/find";

/** Of an id that is no conversation about no order: a thread about an order has its own address (PRODUCT 2). */
export async function leadToOrder(viewer: Viewer, id: string, hrefs: OrderHrefs): Promise<never> {
  const found = await findThread(viewer, id);
  return found?.number ? redirect(hrefs.thread(found.number, found.seller)) : notFound();
}
