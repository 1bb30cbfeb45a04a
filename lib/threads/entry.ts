import type { Viewer } from "@/lib/accounts/viewer";
import { filesOf } from "@/lib/attachments/attach";
import type { FileView } from "@/lib/attachments/types";
import { Prisma } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";
import type { AuthorView, EntryKind, EntryView, Side } from "./types";

/** The columns an entry is shown from. */
export type EntryRow = {
  id: string;
  threadId: string;
  seq: number;
  kind: EntryKind;
  side: Side;
  text: string;
  /** The whole of a mail, where something was cut; lists do without. */
  quoted?: string | null;
  createdAt: Date;
  files: FileView[];
};

/** How much of the latest entry a list carries: one line of any screen. */
const PREVIEW = 240;

/** An EntryRow of `entry e` as SQL, with the beginning of its text. */
export function latestColumns(): Prisma.Sql {
  return Prisma.sql`e.id, e.thread_id as "threadId", e.seq, e.kind::text, e.side::text,
    left(e.text, ${PREVIEW}::int) as text, e.created_at as "createdAt", ${filesOf(Prisma.sql`e.id`)} as files`;
}

/** What each side of a thread is called: people see the customer's, the shop's or the store's name (PRODUCT 3). */
export type Names = Record<Side, string>;

/** An entry as the viewer sees it. */
export function entryView(viewer: Viewer, row: EntryRow, names: Names): EntryView {
  const { id, seq, kind, side, text, files, createdAt } = row;
  const quoted = row.quoted && seesQuoted(viewer, side) ? { quoted: row.quoted } : {};
  return { id, seq, kind, text, ...quoted, files, createdAt, author: authorView(viewer, side, names) };
}

// The signature of a shop's mail names its staff, whom nobody but their own side and the store knows (PRODUCT 3).
function seesQuoted(viewer: Viewer, side: Side): boolean {
  return side === "customer" || viewer.as === "admin" || side === sideOf(viewer);
}

/** Who did something on that side. One's own side is "own": colleagues of a shop answer as one. */
export function authorView(viewer: Viewer, side: Side, names: Names): AuthorView {
  return { side, name: names[side], own: side === sideOf(viewer) };
}
