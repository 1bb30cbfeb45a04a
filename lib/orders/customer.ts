import { z } from "zod";
import { deleteAccount } from "@/lib/accounts/delete-account";
import type { SellerViewer } from "@/lib/accounts/viewer";
import { type Cursor, cutPage } from "@/lib/cursor";
import { db } from "@/lib/db";
import { NotFound } from "@/lib/refusal";
import { getStore } from "@/lib/settings/store";
import { notBoughtBy } from "./access";
import { orderRow } from "./row";
import type { CustomerView, OrderCardView } from "./types";
import { orderCardView } from "./view";

const PAGE = 20;
const CONVERSATIONS = 20;

/**
 * Who bought something, or has written to a shop, for admins (PRODUCT 2). Null for everybody else, for who is no
 * customer, and for oneself: nobody is the seller of what they bought.
 */
export async function openCustomer(viewer: SellerViewer, id: string): Promise<CustomerView | null> {
  if (viewer.as !== "admin" || !z.uuid().safeParse(id).success) return null;
  const user = await db.user.findFirst({
    where: {
      id: { equals: id, not: viewer.userId },
      OR: [{ orders: { some: {} } }, { threads: { some: { lastSeq: { gt: 0 } } } }],
    },
    select: {
      ...{ id: true, name: true, email: true, createdAt: true, deletedAt: true, isAdmin: true },
      orders: { orderBy: { placedAt: "asc" }, take: 1, select: { placedAt: true } },
      staffOf: { where: { vendor: { removedAt: null } }, select: { vendor: { select: { name: true } } } },
      threads: {
        where: { orderId: null, lastSeq: { gt: 0 } },
        orderBy: [{ lastEntryAt: "desc" }, { id: "desc" }],
        take: CONVERSATIONS,
        select: { id: true, lastEntryAt: true, createdAt: true, vendor: { select: { name: true } } },
      },
    },
    relationLoadStrategy: "join",
  });
  if (!user) return null;
  const { createdAt, orders, staffOf, threads, ...person } = user;
  return {
    ...person,
    since: orders[0]?.placedAt ?? createdAt,
    staffOf: staffOf.map(({ vendor }) => vendor.name).sort(),
    conversations: threads.map((it) => ({
      threadId: it.id,
      shop: it.vendor?.name ?? "",
      lastEntryAt: it.lastEntryAt ?? it.createdAt,
    })),
  };
}

/** That customer's orders, newest first, a page from `after` on; none for who may not see them. */
export async function listOrdersOf(
  viewer: SellerViewer,
  customerId: string,
  after: Cursor | null,
): Promise<{ rows: OrderCardView[]; older: string | null }> {
  if (viewer.as !== "admin") return { rows: [], older: null };
  const page = after && { OR: [{ placedAt: { lt: after.at } }, { placedAt: after.at, id: { lt: after.id } }] };
  const [store, orders] = await Promise.all([
    getStore(),
    db.order.findMany({
      where: { AND: [notBoughtBy(viewer), { customerId }, page ?? {}] },
      select: orderRow(viewer),
      orderBy: [{ placedAt: "desc" }, { id: "desc" }],
      take: PAGE + 1,
      relationLoadStrategy: "join",
    }),
  ]);
  const { rows, older } = cutPage(orders, PAGE, ({ placedAt, id }) => ({ at: placedAt, id }));
  return { rows: rows.map((order) => orderCardView(viewer, order, store)), older };
}

/**
 * An admin deletes a customer's account. @throws NotFound for who may not, or who is none
 * @throws Refusal when the store would be left without an admin
 */
export async function deleteCustomer(viewer: SellerViewer, id: string): Promise<void> {
  if (!(await openCustomer(viewer, id))) throw new NotFound("customer");
  await deleteAccount(id);
}
