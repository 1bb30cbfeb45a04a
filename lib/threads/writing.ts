import type { Viewer } from "@/lib/accounts/viewer";
import { announce } from "@/lib/bus";
import { db } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";
import { NotFound } from "@/lib/refusal";
import { getStore } from "@/lib/settings/store";
import type { ThreadAddress } from "./address";
import { locate } from "./locate";

/** Browsers say it every three seconds; whoever says it more often is not passed on. */
const LEAST_MS = 1_000;
const MOST = 10_000;
const told = new Map<string, number>();

/**
 * The viewer is writing in a thread, right now: told to who looks at it, kept nowhere. On one that has not begun or is
 * closed to writing it is told to nobody. @throws NotFound if the thread does not exist for the viewer
 */
export async function tellWriting(viewer: Viewer, at: ThreadAddress, now = Date.now()): Promise<void> {
  const { userId } = viewer;
  if (now - (told.get(userId) ?? 0) < LEAST_MS) return;
  if (told.size >= MOST) told.clear();
  told.set(userId, now);
  const place = await locate(viewer, at, await getStore());
  if (!place) throw new NotFound("thread");
  const { threadId: thread, customerId: customer, seller, writable } = place;
  if (!thread || !writable) return;
  await announce(db, { is: "writing", thread, customer, vendor: seller.vendorId, by: userId, side: sideOf(viewer) });
}
