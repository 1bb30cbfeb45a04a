import type { SellerViewer } from "@/lib/accounts/viewer";
import { type Cursor, cutPage, readCursor } from "@/lib/cursor";
import { db, type Prisma } from "@/lib/db";
import { getStore } from "@/lib/settings/store";
import { threadsFor } from "./access";
import { type DisputeRowView, disputeRow, disputeRowViews } from "./dispute-row";

const PAGE = 25;

export type Disputes = { rows: DisputeRowView[]; older: string | null };

/**
 * The disputes of the seller's threads: the open ones, the latest opened first, then the closed, the latest closed first
 * (PRODUCT 2). Two ordered lists one after the other; the cursor says in which of them it stands ("o." or "c.").
 */
export async function listDisputes(viewer: SellerViewer, after: unknown): Promise<Disputes> {
  const [, part, rest] = (typeof after === "string" && /^([oc])\.(.+)$/.exec(after)) || [];
  const inOpen = part !== "c";
  const open = inOpen ? await findOpen(viewer, readCursor(rest), PAGE + 1) : [];
  if (open.length > PAGE) return disputes(open, "o.");
  const closed = await findClosed(viewer, inOpen ? null : readCursor(rest), PAGE + 1 - open.length);
  return disputes([...open, ...closed], open.length === PAGE ? "o." : "c.");
}

/** The disputes that are open, the latest first; at most so many. */
export async function listOpenDisputes(viewer: SellerViewer, most: number): Promise<DisputeRowView[]> {
  return disputeRowViews(await findOpen(viewer, null, most), (await getStore()).name);
}

function findOpen(viewer: SellerViewer, after: Cursor | null, take: number) {
  const from: Prisma.DisputeWhereInput = after
    ? { openedAt: { lte: after.at }, OR: [{ openedAt: { lt: after.at } }, { id: { lt: after.id } }] }
    : {};
  return find([seenBy(viewer), { closedAt: null }, from], [{ openedAt: "desc" }, { id: "desc" }], take);
}

function findClosed(viewer: SellerViewer, after: Cursor | null, take: number) {
  const from: Prisma.DisputeWhereInput = after
    ? { closedAt: { lte: after.at }, OR: [{ closedAt: { lt: after.at } }, { id: { lt: after.id } }] }
    : {};
  return find([seenBy(viewer), { closedAt: { not: null } }, from], [{ closedAt: "desc" }, { id: "desc" }], take);
}

// The vendor stands in the dispute too, so that an index of its own serves a vendor's list.
function seenBy(viewer: SellerViewer): Prisma.DisputeWhereInput {
  return { thread: threadsFor(viewer), ...(viewer.as === "vendor" && { vendorId: { in: viewer.vendorIds } }) };
}

function find(AND: Prisma.DisputeWhereInput[], orderBy: Prisma.DisputeOrderByWithRelationInput[], take: number) {
  return db.dispute.findMany({ where: { AND }, include: disputeRow, orderBy, take, relationLoadStrategy: "join" });
}

async function disputes(found: Awaited<ReturnType<typeof find>>, prefix: string): Promise<Disputes> {
  const { rows, older } = cutPage(found, PAGE, ({ openedAt, closedAt, id }) => ({ at: closedAt ?? openedAt, id }));
  const store = await getStore();
  return { rows: await disputeRowViews(rows, store.name), older: older && `${prefix}${older}` };
}
