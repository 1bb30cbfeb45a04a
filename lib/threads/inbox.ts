import type { CustomerViewer, SellerViewer, Viewer } from "@/lib/accounts/viewer";
import { type Cursor, cutPage, readCursor } from "@/lib/cursor";
import { db, type Prisma } from "@/lib/db";
import { shownBy } from "./filters";
import { readRows, type ThreadRow, threadRowViews, viewsOf } from "./row";
import { searchThreads } from "./search";
import type { Show } from "./show";
import { customersStanding, newestStanding, type Standing, unreadStanding } from "./standing";
import type { ThreadRowView } from "./types";

const PAGE = 25;

export type Inbox = { rows: ThreadRowView[]; older: string | null };

/** What the seller asks for: the filter, what to look for ("": nothing), and the page's cursor, as the address has it. */
export type Asked = { show: Show; q: string; after?: unknown };

/**
 * The seller's threads that have an entry and that the filter shows, newest first, a page from the cursor on. What is
 * looked for is found without pages (issue B 4).
 */
export async function listSellerThreads(viewer: SellerViewer, { show, q, after }: Asked): Promise<Inbox> {
  const found = q === "" ? null : await searchThreads(viewer, q, await shownBy(viewer, show));
  if (found) return { rows: found, older: null };
  const page = readCursor(after);
  if (show === "unread") return standing(viewer, unreadStanding(viewer, page, PAGE + 1));
  return standing(viewer, newestStanding(viewer, show, page, PAGE + 1));
}

/**
 * The customer's threads that have an entry: unread first, then newest (PRODUCT 2). Two ordered lists one after the
 * other; the cursor says in which of them it stands ("u." unread, "r." read).
 */
export async function listCustomerThreads(viewer: CustomerViewer, after: unknown): Promise<Inbox> {
  const [, part, rest] = (typeof after === "string" && /^([ur])\.(.+)$/.exec(after)) || [];
  const from = { part: part === "r" ? ("read" as const) : ("unread" as const), after: readCursor(rest) };
  const list = customersStanding(viewer, from, PAGE + 1);
  return standing(viewer, list, ({ unread }) => (unread > 0 ? "u." : "r."));
}

/**
 * What stands there, through what the viewer may see: in one statement, where that can be kept.
 * @param partOf the part of the list in which the page's last one stands
 */
async function standing(viewer: Viewer, { places, kept }: Standing, partOf = (_: ThreadRow) => ""): Promise<Inbox> {
  if (!kept) return unkept(viewer, places);
  const found = await readRows(viewer, places);
  const { rows, older } = cutPage(found, PAGE, ({ at, threadId }) => ({ at, id: threadId }));
  const last = rows.at(-1);
  return { rows: await viewsOf(viewer, rows), older: older && last ? `${partOf(last)}${older}` : null };
}

// What stands there is planned anew, its rows, which take longer to plan, are not.
async function unkept(viewer: Viewer, places: Prisma.Sql): Promise<Inbox> {
  const { rows, older } = cutPage(await db.$queryRaw<Cursor[]>(places), PAGE, (it) => it);
  const ids = rows.map(({ id }) => id);
  return { rows: await threadRowViews(viewer, ids), older };
}
