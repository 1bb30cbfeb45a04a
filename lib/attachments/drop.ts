import { db } from "@/lib/db";

/**
 * Its uploader does not want it any more: gone for everybody at once, the sweep removes what it held. One that hangs on a
 * message stays. Again changes nothing.
 */
export async function dropFile(userId: string, id: string): Promise<void> {
  await db.$executeRaw`
    update file set created_at = created_at - interval '2 days'
    where id = ${id}::uuid and uploader_id = ${userId}::uuid and entry_id is null`;
}
