/** Finds the links in what people write. Client-safe. */
import { LinkifyIt } from "linkify-it";

/** A stretch of a message: literal text, or a link shown as it was written. */
export type Stretch = { text: string; href: string | null };

// Only what says it is a web address: http, https, or "www." at the front. "README.md" stays a word, and no
// other scheme (javascript:, mailto:, ftp:, //) is ever known here.
const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false, maxLength: 2_000 });
for (const schema of ["ftp:", "mailto:", "//"]) finder.add(schema, null);

const MAY_HAVE_LINKS = /:\/\/|www\./i;

/** Most messages have none, and looking for them closely costs more than drawing them. */
export function mayHaveLinks(text: string): boolean {
  return MAY_HAVE_LINKS.test(text);
}

/** Cuts a message into text and links; joined again, the stretches are the message (PRODUCT 3). */
export function findLinks(text: string): Stretch[] {
  if (text !== "" && !mayHaveLinks(text)) return [{ text, href: null }];
  const stretches: Stretch[] = [];
  let from = 0;
  for (const match of finder.match(text) ?? []) {
    const href = webAddress(match.schema, match.raw);
    if (href === null) continue;
    if (match.index > from) stretches.push({ text: text.slice(from, match.index), href: null });
    stretches.push({ text: match.raw, href });
    from = match.lastIndex;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), href: null });
  return stretches;
}

function webAddress(schema: string, raw: string): string | null {
  if (schema === "" && !/^www\./i.test(raw)) return null;
  try {
    const url = new URL(schema === "" ? `https://${raw}` : raw);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
