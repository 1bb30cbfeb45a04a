import type { SellerViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";

/** Something admins should know, with the order it came up with. */
export type NoticeView = { id: string; kind: "address_not_taken"; orderNumber: string | null; createdAt: Date };

const SHOWN = 20;

/** `held`: how many mails wait for an admin to look at them; beyond MOST_COUNTED nobody counts. */
export type Told = { notices: NoticeView[]; held: number };

export const MOST_COUNTED = 100;

/** What the admins have been told and not put away, newest first, in one statement. Nobody else is told anything. */
export async function listNotices(viewer: SellerViewer): Promise<Told> {
  if (viewer.as !== "admin") return { notices: [], held: 0 };
  const rows = await db.$queryRaw<(Partial<Notice> & { held: number })[]>`
    select told.*, (
      select count(*)::int from (select from incoming_mail where outcome = 'held' limit ${MOST_COUNTED}) as waiting) as held
    from (select 1) as always left join lateral (
      select id, kind::text, data, created_at as "createdAt" from notice
      where dismissed_at is null order by created_at desc limit ${SHOWN}) as told on true`;
  const notices = rows.flatMap(({ id, kind, data, createdAt }) =>
    id && kind && createdAt ? { id, kind, orderNumber: numberIn(data), createdAt } : [],
  );
  return { notices, held: rows[0]?.held ?? 0 };
}

type Notice = Omit<NoticeView, "orderNumber"> & { data: unknown };

/** Puts a notice away for all admins. Twice is once. */
export async function dismissNotice(viewer: SellerViewer, id: string): Promise<void> {
  if (viewer.as !== "admin") return;
  await db.notice.updateMany({ where: { id, dismissedAt: null }, data: { dismissedAt: new Date() } });
}

function numberIn(data: unknown): string | null {
  const number = data instanceof Object && "number" in data ? data.number : null;
  return typeof number === "string" ? number : null;
}
