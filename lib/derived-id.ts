import { createHash } from "node:crypto";

/**
 * The same UUID (version 8) for the same words. The id of what a form makes is derived from the id minted with the form
 * and from what was typed: the same send twice is one thing, another text under the same form's id is another thing.
 */
export function derivedId(...words: string[]): string {
  const hex = createHash("sha256").update(JSON.stringify(words)).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
