import type { SellerViewer } from "@/lib/accounts/viewer";
import { db, type Prisma } from "@/lib/db";

/** Something admins should know: an order whose customer's address was not taken, or an address that gets no more mail. */
export type NoticeView = { id: string; createdAt: Date } & (
  | { kind: "address_not_taken"; orderNumber: string | null }
  | { kind: "address_stopped"; address: string | null }
);

const SHOWN = 20;

/** What the admins have been told and not put away, newest first. Nobody else is told anything. */
export async function listNotices(viewer: SellerViewer): Promise<NoticeView[]> {
  if (viewer.as !== "admin") return [];
  const notices = await db.notice.findMany({
    where: { dismissedAt: null },
    orderBy: { createdAt: "desc" },
    take: SHOWN,
  });
  return notices.map(({ id, kind, data, createdAt }) => {
    const common = { id, createdAt };
    switch (kind) {
      case "address_not_taken":
        return { ...common, kind, orderNumber: wordIn(data, "number") };
      case "address_stopped":
        return { ...common, kind, address: wordIn(data, "address") };
    }
  });
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
