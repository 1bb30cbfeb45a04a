import type { Cursor } from "./cursor";

/** A search shows so many, the newest that match, and never a total (decision 050). */
export const SHOWN = 25;
/** What the walk looks at, in two steps: most searches end in the first. */
const WALKED = [100, 900];
/** What is loaded at once of what an index found. */
const LOADED = [2 * SHOWN, 1_000];
/** No more is taken from an index; with more matches than these, the walk has found enough. */
export const CANDIDATES = 10_000;

/** What somebody looks for: text for search_query, and the beginning of an order number as a LIKE pattern, if it can be one. */
export type Sought = { text: string; number: string | null };

/** Reads what somebody typed. @param q anything an address may hold @returns null when there is no letter or digit in it */
export function readSought(q: unknown): Sought | null {
  if (typeof q !== "string") return null;
  const text = q.slice(0, 300).replaceAll("\0", " ").toWellFormed().normalize("NFKC").trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const number = text.replace(/^#/, "").toLowerCase();
  return { text, number: /^[a-z0-9\-_.]{1,64}$/.test(number) ? `${number.replaceAll("_", "\\_")}%` : null };
}

/** How a list is searched. Ids stand newest first everywhere. */
export type Searched<Row> = {
  /** The newest of the viewer's list after a cursor. */
  newest: (after: Cursor | null, take: number) => Promise<Cursor[]>;
  /** Which of these match. */
  matching: (ids: string[]) => Promise<Set<string>>;
  /** What matches at all, found by index, at most CANDIDATES. */
  indexed: () => Promise<string[]>;
  /** Through the viewer's list again: up to SHOWN rows of these ids. */
  load: (ids: string[]) => Promise<Row[]>;
};

/**
 * The newest rows that match. First by walking the newest of the list, which soon ends for what is common; only if that
 * did not find enough by index, which is quick for what is rare. Neither alone serves both.
 */
export async function searchNewest<Row>(list: Searched<Row>): Promise<Row[]> {
  const walked = await walk(list);
  if (walked) return list.load(walked);
  const ids = await list.indexed();
  const rows: Row[] = [];
  for (let from = 0, step = 0; from < ids.length && rows.length < SHOWN; from += LOADED[step] ?? 0, step = 1)
    rows.push(...(await list.load(ids.slice(from, from + (LOADED[step] ?? 0)))));
  return rows.slice(0, SHOWN);
}

/** @returns null when it has not seen the whole list and found too few */
async function walk({ newest, matching }: Searched<unknown>): Promise<string[] | null> {
  const found = new Set<string>();
  let after: Cursor | null = null;
  for (const take of WALKED) {
    const portion: Cursor[] = await newest(after, take);
    const matched = await matching(portion.map(({ id }) => id));
    for (const { id } of portion) if (matched.has(id)) found.add(id);
    if (found.size >= SHOWN || portion.length < take) return [...found].slice(0, SHOWN);
    after = portion.at(-1) ?? null;
  }
  return null;
}
