import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { isUuid } from "@/lib/is-uuid";
import { threadsFor } from "./access";

/**
 * A file for whoever may see its message; before it has one, for its uploader. @param viewers as whom they may look
 * @returns null if for them there is none
 */
export async function findFile(viewers: Viewer[], id: string) {
  if (!isUuid(id)) return null;
  const seen = viewers.map((viewer) => ({ entry: { thread: threadsFor(viewer) } }));
  const own = viewers.map(({ userId }) => ({
    entryId: null,
    uploaderId: userId,
    createdAt: { gt: new Date(Date.now() - DAY_MS) },
  }));
  return db.file.findFirst({
    where: { id, OR: [...seen, ...own] },
    select: { key: true, previewKey: true, name: true, type: true, width: true },
  });
}

const DAY_MS = 86_400_000;
