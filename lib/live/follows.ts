import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import type { ThreadNews } from "@/lib/news";
import { threadsFor } from "@/lib/threads/access";
import type { Watcher } from "./watcher";

/** As whom somebody would follow a thread, before the right to it is asked; null: it cannot be theirs. */
export function asWhom({ userId, customer, seller }: Watcher, { customer: whose, vendor }: ThreadNews): Viewer | null {
  if (whose === userId) return customer;
  if (seller?.as === "admin") return seller;
  return seller && vendor !== null && seller.vendorIds.includes(vendor) ? seller : null;
}

/** Does the thread exist for them, at this moment? */
export async function mayFollow(viewer: Viewer, threadId: string): Promise<boolean> {
  const where = { AND: [threadsFor(viewer), { id: threadId }] };
  return (await db.thread.findFirst({ where, select: { id: true } })) !== null;
}
