import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** A hash over the names and bytes of files and everything in folders but tests. @param paths those not there count as empty */
export async function fingerprint(paths: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of (await Promise.all(paths.map(filesOf))).flat().sort()) {
    const content = await readFile(path);
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

async function filesOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((it) => it.isFile() && !/\.test\.tsx?$/.test(it.name))
    .map((it) => join(it.parentPath, it.name));
}
