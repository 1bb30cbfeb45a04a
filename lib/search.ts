import type { Cursor } from "./cursor";

/** A search shows so many, the newest that match, and never a total (decision 050). */
export const SHOWN = 25;
/** How many of the newest are walked first. */
const SAMPLE = 100;
/** And further: so many at once at most, in so many altogether. */
const PORTION = 1_000;
const FAR = 5_000;
/** Up to so many places it is quicker to fetch them all than to walk on. */
const FEW = 8_000;
/** No more is taken from an index for a list with a filter; without one, those shown and some to spare. */
const CANDIDATES = 10_000;
const SPARE = 2 * SHOWN;
/** What is loaded at once of them. */
const LOADED = 1_000;

/** What somebody typed, and the beginning of an order number as a LIKE pattern, if it can be one. */
export type Sought = { text: string; number: string | null };

/** What is asked of an index: `sample` are ids of the list, in which may be seen how frequent words are. */
export type Ask = { most: number; take: number; sample: string[] };

/** Reads what somebody typed. @param q anything an address may hold @returns null when there is no letter or digit in it */
export function readSought(q: unknown): Sought | null {
  if (typeof q !== "string") return null;
  const text = q.slice(0, 300).replaceAll("\0", " ").toWellFormed().normalize("NFKC").trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return null;
  const number = text.replace(/^#/, "").toLowerCase();
  return { text, number: /^[a-z0-9\-_.]{1,64}$/.test(number) ? `${number.replaceAll("_", "\\_")}%` : null };
}

/** What looking at some showed: which match, and of which only the newest part was looked at, in vain. */
export type Looked = { found: string[]; open: string[] };

/** How a list is searched. Ids stand newest first everywhere. */
export type Searched<Row> = {
  /** The newest of the viewer's list after a cursor. */
  newest: (after: Cursor | null, take: number) => Promise<Cursor[]>;
  /** Looks at these; with `whole` at each to its end, and none is left open. */
  look: (ids: string[], whole: boolean) => Promise<Looked>;
  /** The newest `take` of all that match, found by index; null when there are more than `most` places to look at. */
  indexed: (ask: Ask) => Promise<string[] | null>;
  /** Does the list have a filter that `indexed` does not know? */
  filtered: boolean;
  /** Through the viewer's list again: up to SHOWN rows of these ids. */
  load: (ids: string[]) => Promise<Row[]>;
};

/**
 * The newest rows that match. What is common is found by walking the newest of the list, what is rare by index: neither
 * serves both (decision 050). So a hundred are walked, and what they held says how to go on.
 */
export async function searchNewest<Row>(list: Searched<Row>): Promise<Row[]> {
  const walk = walkThrough(list);
  const take = list.filtered ? CANDIDATES : SPARE;
  const byIndex = (most: number) => list.indexed({ most, take, sample: walk.sample() });
  if (await walk.on(SAMPLE)) return list.load(await walk.found());
  if (!walk.expects(PORTION)) {
    const few = await byIndex(FEW);
    if (few) return loadAll(list, few);
  }
  do {
    if (await walk.on(walk.portion())) return list.load(await walk.found());
  } while (walk.expects(FAR) || walk.began());
  return loadAll(list, (await byIndex(Number.POSITIVE_INFINITY)) ?? []);
}

function walkThrough({ newest, look }: Searched<unknown>) {
  const found = new Set<string>();
  const open = new Set<string>();
  let seen: string[] = [];
  let after: Cursor | null = null;
  return {
    /** The newest that match, when no more is walked: what is open by then and might be among them is looked at wholly. */
    async found(): Promise<string[]> {
      const ids = () => seen.filter((id) => found.has(id)).slice(0, SHOWN);
      const last = ids()[SHOWN - 1];
      const unsure = seen.slice(0, last ? seen.indexOf(last) : undefined).filter((id) => open.has(id));
      if (unsure.length > 0) for (const id of (await look(unsure, true)).found) found.add(id);
      return ids();
    },
    sample: () => seen.slice(0, SAMPLE),
    /** Does what was found let expect enough before so many have been seen? */
    expects: (within: number) => seen.length < within && found.size * within >= SHOWN * seen.length,
    /** Too few to be sure that what is sought is not among the newest, while the index has many places to look at. */
    began: () => seen.length < PORTION,
    /** How many more should hold what is missing, with some to spare; the less has been seen, the less that says. */
    portion: () => {
      const needed = (1.5 * SHOWN * seen.length) / found.size - seen.length;
      return Math.max(SAMPLE, Math.min(PORTION, 2 * seen.length, Math.ceil(needed)));
    },
    /** @returns true when enough was found, or the whole list seen */
    async on(take: number): Promise<boolean> {
      const portion = await newest(after, take);
      const ids = portion.map(({ id }) => id);
      for (const looked of await Promise.all(halves(ids).map((half) => look(half, false)))) {
        for (const id of looked.found) found.add(id);
        for (const id of looked.open) open.add(id);
      }
      // One may stand in a list more than once.
      seen = [...new Set([...seen, ...ids])];
      after = portion.at(-1) ?? null;
      return found.size >= SHOWN || portion.length < take;
    },
  };
}

/** Many are looked at on two connections: for each PostgreSQL reads on one processor. By turns, as slow ones may be neighbours. */
function halves(ids: string[]): string[][] {
  return ids.length > SAMPLE ? [0, 1].map((turn) => ids.filter((_, at) => at % 2 === turn)) : [ids];
}

async function loadAll<Row>({ load }: Searched<Row>, ids: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length && rows.length < SHOWN; from += LOADED)
    rows.push(...(await load(ids.slice(from, from + LOADED))));
  return rows.slice(0, SHOWN);
}
