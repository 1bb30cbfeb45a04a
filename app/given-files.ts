import { createHash } from "node:crypto";
import { MAX_FILES } from "@/lib/attachments/limits";
import { takeFile } from "@/lib/attachments/take";
import { Refusal } from "@/lib/refusal";

/** The ids of the files a form names, as the browser's script sends them. A field left empty by a program names none. */
export function namedFiles(data: unknown): string[] {
  const all = data instanceof FormData ? data.getAll("files") : [];
  return all.filter((it) => typeof it === "string").filter((it) => it !== "");
}

/** Files that a form without a script brings itself. A field in which none was chosen holds one without name and bytes. */
export function broughtFiles(data: unknown): File[] {
  const all = data instanceof FormData ? data.getAll("files") : [];
  return all.filter((it) => it instanceof File).filter((it) => it.size > 0 || (it.name ?? "") !== "");
}

/** `mark`: the same for the same file, which has another id whenever the form brings it. */
export type Brought = { id: string; mark: string };

/** Takes them in. @throws Refusal naming the first that cannot be taken */
export async function takeFiles(userId: string, files: File[]): Promise<Brought[]> {
  if (files.length > MAX_FILES) throw new Refusal(`A message takes up to ${MAX_FILES} files. Choose fewer.`);
  const taken: Brought[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { id } = await takeFile(userId, { name: file.name, bytes });
    taken.push({ id, mark: createHash("sha256").update(`${file.name}\n`).update(bytes).digest("base64url") });
  }
  return taken;
}
