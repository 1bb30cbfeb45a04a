/** What a figure must not exceed, or not fall short of. */
export type Target = { most: number } | { least: number };

/** One line of the table. */
export type Row = {
  what: string;
  /** "pages/s", "ms", "kB" … */
  unit: string;
  ours: number;
  /** What ours is held against, and what that is; the target is then about ours divided by it. */
  against: { what: string; figure: number } | null;
  /** Null: only told. */
  target: Target | null;
  /** Whatever else was measured, for the file. */
  more?: unknown;
};

/** The figure that the target is about. */
export function figureOf({ ours, against }: Row): number {
  return against ? ours / against.figure : ours;
}

export function holds(row: Row): boolean {
  const figure = figureOf(row);
  if (!row.target) return true;
  // A figure that is none (NaN) holds nothing.
  return "most" in row.target ? figure <= row.target.most : figure >= row.target.least;
}
