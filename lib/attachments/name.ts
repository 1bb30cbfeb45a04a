const ENDINGS: Record<string, string[]> = {
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "application/pdf": ["pdf"],
};
const MOST_CHARACTERS = 100;

/**
 * A name that may be shown and saved: no path, nothing invisible or that turns the reading direction, nothing a file
 * system or a header stumbles over, and the ending of what the file is.
 */
export function cleanName(given: string, type: string): string {
  const bare = bareName(given);
  const endings = ENDINGS[type] ?? [];
  const [ending = "bin"] = endings;
  const dot = bare.lastIndexOf(".");
  const has = dot > 0 && endings.includes(bare.slice(dot + 1).toLowerCase());
  const stem = has ? bare.slice(0, dot) : bare;
  return `${firstOf(stem, MOST_CHARACTERS) || "file"}.${has ? bare.slice(dot + 1) : ending}`;
}

/** The same before one knows what it is: for a sentence about it. */
export function spokenName(given: string): string {
  return firstOf(bareName(given), MOST_CHARACTERS) || "This file";
}

function bareName(given: string): string {
  return (given.toWellFormed().split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\uFFFD]/gu, "")
    .replace(/["<>:|?*;%]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
}

// Cut between what people see as characters, of which one may be long itself.
function firstOf(text: string, most: number): string {
  const characters = Array.from(new Intl.Segmenter("en").segment(text.slice(0, 4 * most)), (it) => it.segment);
  return characters.slice(0, most).join("").toWellFormed().trim();
}
