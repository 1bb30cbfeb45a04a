import type { SellerViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import type { NoticeKind } from "@/prisma/client";

/** Something admins should know, with the order it came up with. */
export type NoticeView = { id: string; kind: NoticeKind; orderNumber: string | null; createdAt: Date };

const SHOWN = 20;

/** What the admins have been told and not put away, newest first. Nobody else is told anything. */
export async function listNotices(viewer: SellerViewer): Promise<NoticeView[]> {
  if (viewer.as !== "admin") return [];
  const notices = await db.notice.findMany({
    where: { dismissedAt: null },
    orderBy: { createdAt: "desc" },
    take: SHOWN,
  });
  return notices.map(({ id, kind, data, createdAt }) => ({ id, kind, orderNumber: numberIn(data), createdAt }));
}

/** Puts a notice away for all admins. Twice is once. */
export async function dismissNotice(viewer: SellerViewer, id: string): Promise<void> {
  if (viewer.as !== "admin") return;
  await db.notice.updateMany({ where: { id, dismissedAt: null }, data: { dismissedAt: new Date() } });
}

function numberIn(data: unknown): string | null {
  const number = data instanceof Object && "number" in data ? data.number : null;
  return typeof number === "string" ? number : null;
}
