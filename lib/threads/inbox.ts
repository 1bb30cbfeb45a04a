import type { CustomerViewer, SellerViewer, Viewer } from "@/lib/accounts/viewer";
import { type Cursor, cutPage, readCursor } from "@/lib/cursor";
import { db, kept, type Prisma } from "@/lib/db";
import { getStore } from "@/lib/settings/store";
import { threadsFor } from "./access";
import { shownBy } from "./filters";
import { type ThreadRow, threadRow, threadRowViews, viewsOf } from "./row";
import { searchThreads } from "./search";
import type { Show } from "./show";
import { customersStanding, newestStanding, type Standing, unreadStanding } from "./standing";
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
  const page = readCursor(after);
  if (q === "" && (show === "all" || show === "unread")) {
    const find = show === "all" ? newestStanding : unreadStanding;
    return standing(viewer, await find(viewer, page, PAGE + 1), () => "");
  }
  const which = await shownBy(viewer, show);
  const found = q === "" ? null : await searchThreads(viewer, q, which);
  if (found) return { rows: found, older: null };
  const { rows, older } = cutPage(await find(viewer, which, page), PAGE, cursorOf);
  return { rows: await threadRowViews(viewer, rows, (await getStore()).name), older };
}

/**
 * The customer's threads that have an entry: unread first, then newest (PRODUCT 2). Two ordered lists one after the
 * other; the cursor says in which of them it stands ("u." unread, "r." read).
 */
export async function listCustomerThreads(viewer: CustomerViewer, after: unknown): Promise<Inbox> {
  const [, part, rest] = (typeof after === "string" && /^([ur])\.(.+)$/.exec(after)) || [];
  const from = { part: part === "r" ? ("read" as const) : ("unread" as const), after: readCursor(rest) };
  return standing(viewer, await customersStanding(viewer, from, PAGE + 1), ({ fresh }) => (fresh ? "u." : "r."));
}

/** Loads what was found to stand there, through what the viewer may see. */
async function standing(viewer: Viewer, found: Standing[], partOf: (last: Standing) => string): Promise<Inbox> {
  const { rows: page, older } = cutPage(found, PAGE, ({ at, threadId }) => ({ at, id: threadId }));
  const ids = page.map(({ threadId }) => threadId);
  // Always as many: one plan for them all. Not for shops: by the plan for a small one all threads of a big one are read.
  const padded = [...ids, ...Array(PAGE - ids.length).fill(ids.at(-1))];
  const ask = () => load(viewer, [{ id: { in: padded } }], PAGE);
  const loaded = ids.length === 0 ? [] : await (viewer.as === "vendor" ? ask() : kept(ask));
  const byId = new Map(loaded.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  const last = page.at(-1);
  const views = viewsOf(viewer, rows, page, (await getStore()).name);
  return { rows: views, older: older && last ? `${partOf(last)}${older}` : null };
}

function find(viewer: Viewer, which: Prisma.ThreadWhereInput, after: Cursor | null) {
  return load(viewer, [which, from(after)], PAGE + 1);
}

function load(viewer: Viewer, which: Prisma.ThreadWhereInput[], take: number) {
  return db.thread.findMany({
    where: { AND: [threadsFor(viewer), { lastEntryAt: { not: null } }, ...which] },
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

function cursorOf({ lastEntryAt, id }: ThreadRow): Cursor {
  return { at: lastEntryAt ?? new Date(0), id };
}
