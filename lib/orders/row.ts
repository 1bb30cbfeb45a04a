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
        participants: {
          where: { userId: viewer.userId, side: sideOf(viewer) },
          select: { unread: true, lastReadSeq: true },
        },
      },
    },
  } as const satisfies Prisma.OrderInclude;
}

export type OrderRow = Prisma.OrderGetPayload<{ include: ReturnType<typeof orderRow> }>;
export type OrderRowItem = OrderRow["items"][number];
