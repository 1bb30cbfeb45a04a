import { createHash } from "node:crypto";

/** The same UUID (version 8) for the same words, so that a demo set up anew keeps its addresses. */
export function idOf(words: string): string {
  const hex = createHash("sha256").update(`parley demo ${words}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
