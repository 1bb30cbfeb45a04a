import { createHash } from "node:crypto";

// Latin letters that do not fall apart into a letter and a mark.
const letters: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", þ: "th", ı: "i" };
const LENGTH = 48;

/**
 * The addresses a new vendor may get, best first: from the name ("Oak & Iron" → "oak-iron"), else with a short hash of
 * who it is. Never "store", which names the store itself, and never empty, whatever the script (PRODUCT 7).
 */
export function slugCandidates(vendor: { source: string; externalId: string; name: string }): [string, string] {
  const identity = JSON.stringify([vendor.source, vendor.externalId]);
  const mark = createHash("sha256").update(identity).digest("hex").slice(0, 8);
  const slug = fold(vendor.name);
  const marked = `${slug || "shop"}-${mark}`;
  return [slug === "" || slug === "store" ? marked : slug, marked];
}

function fold(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøđðłþı]/g, (letter) => letters[letter] ?? "")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LENGTH)
    .replace(/^-+|-+$/g, "");
}
