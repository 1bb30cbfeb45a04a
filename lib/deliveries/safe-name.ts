/** At most this many characters as people count them, and a pile of accents does not count as one. */
const MOST = 60;
const MOST_UNITS = 120;

/**
 * A name somebody chose, fit for a header, a subject and a line of a mail: one line, no control characters, no marks
 * that turn the direction of what follows (threat: a name that rewrites the sentence around it), not endless.
 * Joiners stay: emoji and many scripts need them. @returns `otherwise` when nothing readable is left
 */
export function safeName(name: string, otherwise: string): string {
  const line = name
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]+/gu, " ")
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, "")
    .trim();
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(line)) return otherwise;
  return shorten(line);
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function shorten(line: string): string {
  let kept = "";
  let count = 0;
  for (const { segment } of graphemes.segment(line.slice(0, 10 * MOST_UNITS))) {
    if (++count > MOST || kept.length + segment.length > MOST_UNITS) return `${kept.trim() || "…"}${kept ? "…" : ""}`;
    kept += segment;
  }
  return kept;
}
