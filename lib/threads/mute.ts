import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { sideOf } from "@/lib/orders/side";
import { NotFound } from "@/lib/refusal";
import { getStore } from "@/lib/settings/store";
import type { ThreadAddress } from "./address";
import { locate } from "./locate";

/**
 * Whether the viewer muted the thread. Null: no mail of it goes to them, as to the store's admins, whose mails go to its
 * mailbox, or to who is no participant (yet).
 */
export function mutedFor(viewer: Viewer, thread: { participants: { muted: boolean }[] } | null): boolean | null {
  return viewer.as === "admin" ? null : (thread?.participants[0]?.muted ?? null);
}

/**
 * From now on, and for what is owed already, no mail about the thread's messages goes to the viewer, or again does. Makes
 * no participant. Twice is once. @throws NotFound if the thread does not exist for the viewer
 */
export async function setMuted(viewer: Viewer, at: ThreadAddress, muted: boolean): Promise<void> {
  const place = await locate(viewer, at, await getStore());
  if (!place) throw new NotFound("thread");
  if (!place.threadId || viewer.as === "admin") return;
  const mine = { threadId: place.threadId, userId: viewer.userId, side: sideOf(viewer) };
  await db.participant.updateMany({ where: mine, data: { muted } });
}
