import { db } from "@/lib/db";
import { fileStore } from "@/lib/files";
import type { FileStore } from "@/lib/files/types";

const BATCH = 500;

/**
 * Removes what no message took within a day. No message takes a file older than a day (attach.ts), and here it is an hour
 * more: nothing is removed under a message. The objects go first: if we die in between, the row is found again.
 */
export async function sweepFiles(store = fileStore()): Promise<void> {
  while ((await sweepSome(store)) === BATCH);
}

async function sweepSome(store: FileStore): Promise<number> {
  const left = await db.$queryRaw<{ id: string; key: string; previewKey: string | null }[]>`
    select id, key, preview_key as "previewKey" from file where entry_id is null and created_at < now() - interval '25 hours'
    order by created_at limit ${BATCH}`;
  for (const it of left) {
    if (it.previewKey) await store.remove(it.previewKey);
    await store.remove(it.key);
    await db.file.deleteMany({ where: { id: it.id, entryId: null } });
  }
  return left.length;
}
