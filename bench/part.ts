import type { Row } from "./row.ts";

/** What a part of the benchmark works with. Databases are as they were filled each time they are asked for. */
export type Bench = {
  /** The database of 10 thousand messages. @returns its address */
  small: () => Promise<string>;
  /** That of 5 million. */
  big: () => Promise<string>;
  /** How often everything is measured, in turn. */
  rounds: number;
  say: (what: string) => void;
};

export type Part = (bench: Bench) => Promise<Row[]>;
