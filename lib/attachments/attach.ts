import { Prisma, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import type { FileView } from "./types";

/**
 * Hangs an uploader's own files on a message that is being written, in this order. Of two messages that want the same
 * file the second one finds it taken.
 * @throws Refusal when one is not there: taken, another's, or older than a day, when it may be being removed
 */
export async function attachFiles(tx: Tx, uploaderId: string, entryId: string, ids: string[]): Promise<FileView[]> {
  if (ids.length === 0) return [];
  const taken = await tx.$queryRaw<FileView[]>`
    update file set entry_id = ${entryId}::uuid, position = given.position - 1
    from unnest(${ids}::uuid[]) with ordinality as given (id, position)
    where file.id = given.id and uploader_id = ${uploaderId}::uuid and entry_id is null
      and created_at > now() - interval '1 day'
    returning ${fileColumns()}`;
  if (taken.length !== ids.length) throw new Refusal("A file is not there any more. Choose it again.");
  return taken.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

/** The files of an entry, as one JSON value of a statement that reads the entry. @param entry its id, as SQL */
export function filesOf(entry: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_agg(json_build_object('id', id, 'name', name, 'type', type, 'size', size, 'width', width,
      'height', height) order by position), '[]') from file where file.entry_id = ${entry})`;
}

function fileColumns(): Prisma.Sql {
  return Prisma.sql`file.id, file.name, file.type, file.size, file.width, file.height`;
}
