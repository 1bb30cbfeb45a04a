/** Two letters for a mark, from any script: of the first two words, or of the only one; "?" for nothing. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
  const letters = words.slice(0, 2).map((word) => letter(graphemesOf(word, 1)[0]));
  if (letters.length === 2) return letters.join("");
  const [first, second] = graphemesOf(words[0] ?? name.trim(), 2);
  return letter(first) + letter(second) || "?";
}

function graphemesOf(text: string, count: number): string[] {
  // Most names; and a thread draws fifty.
  if (/^[ -~]*$/.test(text)) return [...text.slice(0, count)];
  const found: string[] = [];
  for (const { segment } of segmenter.segment(text.slice(0, 200))) {
    if (found.push(segment) === count) break;
  }
  return found;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Upper case unless that makes two of one ("ß"); a letter under a pile of accents loses the pile. */
function letter(grapheme: string | undefined): string {
  if (grapheme === undefined || !/[\p{L}\p{N}\p{S}]/u.test(grapheme)) return "";
  const bare =
    /^\p{L}/u.test(grapheme) && grapheme.length > 8 ? String.fromCodePoint(grapheme.codePointAt(0) ?? 63) : grapheme;
  const upper = bare.toUpperCase();
  return upper.length > bare.length ? bare : upper;
}
