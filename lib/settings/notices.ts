import type { SellerViewer } from "@/lib/accounts/viewer";
import { db, type Prisma } from "@/lib/db";
import { type MailboxStop, mailboxStopSql } from "./mailbox-stop";

/** Something admins should know: an order whose customer's address was not taken, or an address that gets no more mail. */
export type NoticeView = { id: string; createdAt: Date } & (
  | { kind: "address_not_taken"; orderNumber: string | null }
  | { kind: "address_stopped"; address: string | null }
);

const SHOWN = 20;

/**
 * `held`: how many mails wait for an admin to look at them; beyond MOST_COUNTED nobody counts. `mailbox`: the store's own,
 * while nothing is mailed to it.
 */
export type Told = { notices: NoticeView[]; held: number; mailbox: MailboxStop | null };

export const MOST_COUNTED = 100;

/** What the admins have been told and not put away, newest first, in one statement. Nobody else is told anything. */
export async function listNotices(viewer: SellerViewer): Promise<Told> {
  if (viewer.as !== "admin") return { notices: [], held: 0, mailbox: null };
  const rows = await db.$queryRaw<(Row & Omit<Told, "notices">)[]>`
    select told.*, (
      select count(*)::int from (select from incoming_mail where outcome = 'held' limit ${MOST_COUNTED}) as waiting) as held,
      ${mailboxStopSql()} as mailbox
    from (select 1) as always left join lateral (
      select id, kind::text, data, created_at as "createdAt" from notice
      where dismissed_at is null order by created_at desc limit ${SHOWN}) as told on true`;
  const { held = 0, mailbox = null } = rows[0] ?? {};
  const notices = rows.flatMap((row) => (row.id === null ? [] : noticeOf(row)));
  // The mailbox has a place of its own, and is said once.
  return { notices: notices.filter((it) => !isAbout(it, mailbox)), held, mailbox };
}

function isAbout(notice: NoticeView, mailbox: MailboxStop | null): boolean {
  return mailbox !== null && notice.kind === "address_stopped" && notice.address === mailbox.address;
}

/** No notice at all is one row without any. */
type Row = Noticed | { id: null };
type Noticed = { id: string; kind: NoticeView["kind"]; data: Prisma.JsonValue; createdAt: Date };

function noticeOf({ id, kind, data, createdAt }: Noticed): NoticeView {
  switch (kind) {
    case "address_not_taken":
      return { id, createdAt, kind, orderNumber: wordIn(data, "number") };
    case "address_stopped":
      return { id, createdAt, kind, address: wordIn(data, "address") };
  }
}

/** Puts a notice away for all admins. Twice is once. */
export async function dismissNotice(viewer: SellerViewer, id: string): Promise<void> {
  if (viewer.as !== "admin") return;
  await db.notice.updateMany({ where: { id, dismissedAt: null }, data: { dismissedAt: new Date() } });
}

function wordIn(data: Prisma.JsonValue, name: string): string | null {
  const word = data instanceof Object && !Array.isArray(data) ? data[name] : null;
  return typeof word === "string" ? word : null;
}
