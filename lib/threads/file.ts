import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { threadsFor } from "./access";

/**
 * A file for whoever may see its message; before it has one, for its uploader. @param viewers as whom they may look
 * @returns null if for them there is none
 */
export async function findFile(viewers: Viewer[], id: string) {
  if (!UUID.test(id)) return null;
  const seen = viewers.map((viewer) => ({ entry: { thread: threadsFor(viewer) } }));
  const own = viewers.map(({ userId }) => ({ entryId: null, uploaderId: userId }));
  return db.storedFile.findFirst({
    where: { id, OR: [...seen, ...own] },
    select: { key: true, name: true, type: true, width: true },
  });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
