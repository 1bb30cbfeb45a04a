import { safeName } from "../safe-name";

/** What a message's files are called, fit for a line of a mail; a long name is cut before its ending. */
export function fileNames(files: { name: string }[], otherwise: string): string[] {
  return files.map(({ name }) => {
    const dot = name.lastIndexOf(".");
    if (dot < 1) return safeName(name, otherwise);
    return safeName(name.slice(0, dot), otherwise) + safeName(name.slice(dot), "");
  });
}
