import type { CustomerViewer, SellerViewer, Viewer } from "@/lib/accounts/viewer";
import { type Cursor, cutPage, readCursor } from "@/lib/cursor";
import { db, type Prisma } from "@/lib/db";
import { getStore } from "@/lib/settings/store";
import { threadsFor } from "./access";
import { shownBy } from "./filters";
import { threadRow, threadRowViews } from "./row";
import { searchThreads } from "./search";
import type { Show } from "./show";
import type { ThreadRowView } from "./types";

const PAGE = 25;
const newestFirst = [{ lastEntryAt: "desc" as const }, { id: "desc" as const }];

export type Inbox = { rows: ThreadRowView[]; older: string | null };

/** What the seller asks for: the filter, what to look for ("": nothing), and the page's cursor, as the address has it. */
export type Asked = { show: Show; q: string; after?: unknown };

/**
 * The seller's threads that have an entry and that the filter shows, newest first, a page from the cursor on. What is
 * looked for is found without pages (issue B 4).
 */
export async function listSellerThreads(viewer: SellerViewer, { show, q, after }: Asked): Promise<Inbox> {
  const which = await shownBy(viewer, show);
  const found = q === "" ? null : await searchThreads(viewer, q, which);
  if (found) return { rows: found, older: null };
  return inbox(viewer, await find(viewer, which, readCursor(after), PAGE + 1), "");
}

/**
 * The customer's threads that have an entry: unread first, then newest (PRODUCT 2). Two ordered lists one after the
 * other; the cursor says in which of them it stands ("u." unread, "r." read).
 */
export async function listCustomerThreads(viewer: CustomerViewer, after: unknown): Promise<Inbox> {
  const [, part, rest] = (typeof after === "string" && /^([ur])\.(.+)$/.exec(after)) || [];
  const unread = { participants: { some: { userId: viewer.userId, side: "customer" as const, unread: { gt: 0 } } } };
  const inUnread = part !== "r";
  const first = inUnread ? await find(viewer, unread, readCursor(rest), PAGE + 1) : [];
  if (first.length > PAGE) return inbox(viewer, first, "u.");
  const room = PAGE + 1 - first.length;
  const then = await find(viewer, { NOT: unread }, inUnread ? null : readCursor(rest), room);
  return inbox(viewer, [...first, ...then], first.length === PAGE ? "u." : "r.");
}

function find(viewer: Viewer, which: Prisma.ThreadWhereInput, after: Cursor | null, take: number) {
  return db.thread.findMany({
    where: { AND: [threadsFor(viewer), { lastEntryAt: { not: null } }, which, from(after)] },
    include: threadRow(viewer),
    orderBy: newestFirst,
    take,
    relationLoadStrategy: "join",
  });
}

// The first condition is the index's way in: the second alone would walk there from the newest.
function from(after: Cursor | null): Prisma.ThreadWhereInput {
  if (!after) return {};
  const { at, id } = after;
  return { lastEntryAt: { lte: at }, OR: [{ lastEntryAt: { lt: at } }, { id: { lt: id } }] };
}

async function inbox(viewer: Viewer, found: Awaited<ReturnType<typeof find>>, prefix: string): Promise<Inbox> {
  const { rows, older } = cutPage(found, PAGE, ({ lastEntryAt, id }) => ({ at: lastEntryAt ?? new Date(0), id }));
  const store = await getStore();
  return { rows: await threadRowViews(viewer, rows, store.name), older: older && `${prefix}${older}` };
}
