import type { Viewer } from "@/lib/accounts/viewer";
import type { Prisma } from "@/lib/db";
import { sideOf } from "./side";

/** What of an order a list shows: its items with their vendors, and its threads with what the viewer has unread in them. */
export function orderRow(viewer: Viewer) {
  const vendor = { select: { id: true, slug: true, name: true, removedAt: true } };
  const shown = { id: true, name: true, sku: true, quantity: true, unitPrice: true, imageUrl: true } as const;
  return {
    ...{ id: true, number: true, customerId: true, status: true, currency: true, placedAt: true, total: true },
    customer: { select: { name: true } },
    items: { orderBy: [{ position: "asc" }, { id: "asc" }], select: { ...shown, vendorId: true, vendor } },
    threads: {
      select: {
        id: true,
        vendorId: true,
        vendor,
        lastSeq: true,
        openDisputeId: true,
        participants: unreadOf(viewer),
      },
    },
  } as const satisfies Prisma.OrderSelect;
}

/** How a thread stands, and for the viewer: what decides which of its entries are shown. */
export function threadState(viewer: Viewer) {
  return {
    id: true,
    vendorId: true,
    ...{ lastSeq: true, seenByCustomer: true, seenBySeller: true },
    disputes: { select: { id: true, openSeq: true, closeSeq: true, openedAt: true, closedAt: true, openedSide: true } },
    participants: unreadOf(viewer),
  } as const satisfies Prisma.ThreadSelect;
}

function unreadOf(viewer: Viewer) {
  const where = { userId: viewer.userId, side: sideOf(viewer) };
  return {
    where,
    select: { unread: true, lastReadSeq: true, muted: true },
  } as const satisfies Prisma.Thread$participantsArgs;
}

export type OrderRow = Prisma.OrderGetPayload<{ select: ReturnType<typeof orderRow> }>;
export type OrderRowItem = OrderRow["items"][number];
export type ThreadState = Prisma.ThreadGetPayload<{ select: ReturnType<typeof threadState> }>;

/** One order with all that its page and its threads' pages show of it. */
export type WholeOrder = OrderRow &
  Pick<Prisma.OrderModel, "itemsTotal" | "shippingTotal" | "taxTotal" | "discountTotal" | "shippingAddress"> & {
    tracking: Pick<Prisma.TrackingModel, "carrier" | "number" | "url" | "vendorId">[];
    threads: (OrderRow["threads"][number] & ThreadState)[];
  };
