import type { Viewer } from "@/lib/accounts/viewer";
import type { Prisma } from "@/lib/db";
import { sideOf } from "./side";

/**
 * What an order's views are made of, in one statement: its items and tracking with their vendors, and its threads with
 * what the viewer has unread in them.
 */
export function orderRow(viewer: Viewer) {
  const vendor = { select: { id: true, slug: true, name: true, removedAt: true } };
  return {
    customer: { select: { name: true } },
    items: { orderBy: [{ position: "asc" }, { id: "asc" }], include: { vendor } },
    tracking: { orderBy: [{ position: "asc" }, { id: "asc" }] },
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
  } as const satisfies Prisma.OrderInclude;
}

/** How a thread stands, and for the viewer: what decides which of its entries are shown. */
export function threadState(viewer: Viewer) {
  return {
    id: true,
    vendorId: true,
    ...{ lastSeq: true, seenByCustomer: true, seenBySeller: true },
    disputes: { select: { id: true, openSeq: true, closeSeq: true, openedAt: true, openedSide: true } },
    participants: unreadOf(viewer),
  } as const satisfies Prisma.ThreadSelect;
}

/** One order with all that its page and its threads' pages show of it. */
export function wholeOrder(viewer: Viewer) {
  const row = orderRow(viewer);
  const threads = { select: { ...row.threads.select, ...threadState(viewer) } };
  return { ...row, threads } as const satisfies Prisma.OrderInclude;
}

function unreadOf(viewer: Viewer) {
  const where = { userId: viewer.userId, side: sideOf(viewer) };
  return {
    where,
    select: { unread: true, lastReadSeq: true, muted: true },
  } as const satisfies Prisma.Thread$participantsArgs;
}

export type OrderRow = Prisma.OrderGetPayload<{ include: ReturnType<typeof orderRow> }>;
export type WholeOrder = Prisma.OrderGetPayload<{ include: ReturnType<typeof wholeOrder> }>;
export type ThreadState = Prisma.ThreadGetPayload<{ select: ReturnType<typeof threadState> }>;
export type OrderRowItem = OrderRow["items"][number];
