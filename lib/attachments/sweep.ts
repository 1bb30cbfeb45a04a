import { db } from "@/lib/db";
import { fileStore } from "@/lib/files";
import { previewKey } from "./preview-key";

const BATCH = 500;

/**
 * Removes what no message took within a day. No message takes a file older than a day (attach.ts), and here it is an hour
 * more: nothing is removed under a message. The objects go first: if we die in between, the row is found again.
 */
export async function sweepFiles(store = fileStore()): Promise<void> {
  const left = await db.$queryRaw<{ id: string; key: string }[]>`
    select id, key from file where entry_id is null and created_at < now() - interval '25 hours'
    order by created_at limit ${BATCH}`;
  for (const { id, key } of left) {
    await store.remove(previewKey(key));
    await store.remove(key);
    await db.storedFile.deleteMany({ where: { id, entryId: null } });
  }
}
