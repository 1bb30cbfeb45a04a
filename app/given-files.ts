import { MAX_FILES } from "@/lib/attachments/limits";
import { takeFile } from "@/lib/attachments/take";
import { Refusal } from "@/lib/refusal";

/** The ids of the files a form names, as the browser's script sends them. */
export function namedFiles(data: unknown): string[] {
  return data instanceof FormData ? data.getAll("files").filter((it) => typeof it === "string") : [];
}

/** Files that a form without a script brings itself. A field in which none was chosen holds one without name and bytes. */
export function broughtFiles(data: unknown): File[] {
  const all = data instanceof FormData ? data.getAll("files") : [];
  return all.filter((it) => it instanceof File).filter((it) => it.name !== "" || it.size > 0);
}

/** Takes them in. @returns their ids @throws Refusal naming the first that cannot be taken */
export async function takeFiles(userId: string, files: File[]): Promise<string[]> {
  if (files.length > MAX_FILES) throw new Refusal(`A message takes up to ${MAX_FILES} files. Choose fewer.`);
  const ids: string[] = [];
  for (const file of files)
    ids.push((await takeFile(userId, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })).id);
  return ids;
}
