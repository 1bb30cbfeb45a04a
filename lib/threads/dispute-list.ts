import type { SellerViewer } from "@/lib/accounts/viewer";
import { cutPage, readCursor } from "@/lib/cursor";
import { db } from "@/lib/db";
import { getStore } from "@/lib/settings/store";
import { threadsFor } from "./access";
import { type DisputeRowView, disputeRow, disputeRowView } from "./dispute-row";
import { disputesStanding, openStanding, type StandingDispute } from "./disputes-standing";

const PAGE = 25;

export type Disputes = { rows: DisputeRowView[]; older: string | null };

/**
 * The disputes of the seller's threads: the open ones, the latest opened first, then the closed, the latest closed first
 * (PRODUCT 2). Two ordered lists one after the other; the cursor says in which of them it stands ("o." or "c.").
 */
export async function listDisputes(viewer: SellerViewer, after: unknown): Promise<Disputes> {
  const [, part, rest] = (typeof after === "string" && /^([oc])\.(.+)$/.exec(after)) || [];
  const start = { part: part === "c" ? ("closed" as const) : ("open" as const), after: readCursor(rest) };
  const { rows, older } = cutPage(await disputesStanding(viewer, start, PAGE + 1), PAGE, (it) => it);
  const prefix = rows.at(-1)?.open ? "o." : "c.";
  return { rows: await load(viewer, rows), older: older && `${prefix}${older}` };
}

/** The disputes that are open, the latest first; at most so many. */
export async function listOpenDisputes(viewer: SellerViewer, most: number): Promise<DisputeRowView[]> {
  return load(viewer, await openStanding(viewer, most));
}

async function load(viewer: SellerViewer, standing: StandingDispute[]): Promise<DisputeRowView[]> {
  if (standing.length === 0) return [];
  const found = await db.dispute.findMany({
    where: { AND: [{ thread: threadsFor(viewer) }, { id: { in: standing.map(({ id }) => id) } }] },
    include: disputeRow,
    relationLoadStrategy: "join",
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  const { name } = await getStore();
  return standing.flatMap(({ id, reason }) => {
    const row = byId.get(id);
    return row ? disputeRowView(row, reason, name) : [];
  });
}
