import { db, type Prisma } from "@/lib/db";
import { sellerOf, sellerView } from "@/lib/orders/sellers";
import type { SellerView } from "@/lib/orders/types";
import type { Side } from "./types";

/** How much of the reason a list carries. */
const PREVIEW = 240;

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

/** The rows as a seller sees them, with the beginnings of their reasons, fetched in one statement. */
export async function disputeRowViews(rows: DisputeRow[], storeName: string): Promise<DisputeRowView[]> {
  const reasons = await reasonsOf(rows);
  return rows.map(({ thread, ...row }) => {
    const by = (side: Side) => (side === "customer" ? thread.customer.name : storeName);
    return {
      id: row.id,
      threadId: row.threadId,
      order: thread.order,
      seller: sellerView(sellerOf(thread.vendor, storeName)),
      customerName: thread.customer.name,
      reason: reasons.get(row.reasonId) ?? "",
      opened: { at: row.openedAt, by: by(row.openedSide) },
      closed: row.closedAt && row.closedSide && { at: row.closedAt, by: by(row.closedSide) },
    };
  });
}

async function reasonsOf(rows: DisputeRow[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map();
  const found = await db.$queryRaw<{ id: string; text: string }[]>`
    select id, left(text, ${PREVIEW}::int) as text from entry where id = any(${rows.map((it) => it.reasonId)}::uuid[])`;
  return new Map(found.map(({ id, text }) => [id, text]));
}
