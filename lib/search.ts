import type { Cursor } from "./cursor";

/** A search shows so many, the newest that match, and never a total (decision 050). */
export const SHOWN = 25;
/** How many of the newest are looked at one by one: first, and once it is known that an index finds many. */
const WALKED = [100, 900] as const;
/** Up to so many matches it is quicker to fetch them all than to walk on. */
const FEW = 4_000;
/** No more is taken from an index for a list with a filter; without one, those shown and some to spare. */
const CANDIDATES = 10_000;
const SPARE = 2 * SHOWN;
/** What is loaded at once of them. */
const LOADED = 1_000;

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
  /** The newest `take` of all that match, found by index; null when more than `most` match (null: however many do). */
  indexed: (most: number | null, take: number) => Promise<string[] | null>;
  /** Does the list have a filter that `indexed` does not know? */
  filtered: boolean;
  /** Through the viewer's list again: up to SHOWN rows of these ids. */
  load: (ids: string[]) => Promise<Row[]>;
};

/**
 * The newest rows that match. What is common is found by walking the newest of the list, what is rare by index: neither
 * serves both. So a short walk, then the index if it finds few, then a long walk, and only then the index, whatever it finds.
 */
export async function searchNewest<Row>(list: Searched<Row>): Promise<Row[]> {
  const walk = walkThrough(list);
  const take = list.filtered ? CANDIDATES : SPARE;
  if (await walk.on(WALKED[0])) return list.load(walk.found());
  const few = await list.indexed(FEW, take);
  if (few) return loadAll(list, few);
  if (await walk.on(WALKED[1])) return list.load(walk.found());
  return loadAll(list, (await list.indexed(null, take)) ?? []);
}

function walkThrough({ newest, matching }: Searched<unknown>) {
  const found = new Set<string>();
  let after: Cursor | null = null;
  return {
    found: () => [...found].slice(0, SHOWN),
    /** @returns true when it has found enough, or seen the whole list */
    async on(take: number): Promise<boolean> {
      const portion = await newest(after, take);
      const matched = await matching(portion.map(({ id }) => id));
      for (const { id } of portion) if (matched.has(id)) found.add(id);
      after = portion.at(-1) ?? after;
      return found.size >= SHOWN || portion.length < take;
    },
  };
}

async function loadAll<Row>({ load }: Searched<Row>, ids: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length && rows.length < SHOWN; from += LOADED)
    rows.push(...(await load(ids.slice(from, from + LOADED))));
  return rows.slice(0, SHOWN);
}
