import type { Prisma } from "@/lib/db";
import { sellerOf, sellerView } from "@/lib/orders/sellers";
import type { SellerView } from "@/lib/orders/types";
import type { Side } from "./types";

/** A row of a list of disputes. `by` is the customer's name, or the store's for any admin (PRODUCT 4). */
export type DisputeRowView = {
  id: string;
  threadId: string;
  order: { number: string } | null;
  seller: SellerView;
  customerName: string;
  /** The beginning of what the dispute is about. */
  reason: string;
  opened: { at: Date; by: string };
  /** Null while it is open. */
  closed: { at: Date; by: string } | null;
};

/** What a row is made of, except its reason. */
export const disputeRow = {
  thread: {
    select: {
      order: { select: { number: true } },
      customer: { select: { name: true } },
      vendor: { select: { id: true, slug: true, name: true } },
    },
  },
} as const satisfies Prisma.DisputeInclude;

type DisputeRow = Prisma.DisputeGetPayload<{ include: typeof disputeRow }>;

/** The row as a seller sees it. @param reason the beginning of it */
export function disputeRowView({ thread, ...row }: DisputeRow, reason: string, storeName: string): DisputeRowView {
  const by = (side: Side) => (side === "customer" ? thread.customer.name : storeName);
  return {
    id: row.id,
    threadId: row.threadId,
    order: thread.order,
    seller: sellerView(sellerOf(thread.vendor, storeName)),
    customerName: thread.customer.name,
    reason,
    opened: { at: row.openedAt, by: by(row.openedSide) },
    closed: row.closedAt && row.closedSide && { at: row.closedAt, by: by(row.closedSide) },
  };
}
