import { type Child, startChild } from "./child.ts";

export type Asked = {
  url: string;
  headers: Record<string, string>;
  atOnce: number;
  ms: number;
  /** How many at most, whatever time is left. */
  most?: number;
  /** What an answer weighs: one much lighter is not that page. */
  bytes: number;
};
/** `median` of one answer, in milliseconds. */
export type Done = { count: number; perSecond: number; median: number };

/** Somebody who asks for pages. */
export type Loader = Child<Asked, Done>;

export const startLoader = (): Loader => startChild("bench/load.ts");
