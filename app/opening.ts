import { z } from "zod";
import type { Opening } from "@/lib/threads/thread";

export type Search = Record<string, string | string[] | undefined>;

const seq = z.coerce.number().int().min(0).max(2_147_483_647).nullable().catch(null);

/** Where in a long thread the address points (?before=, ?after=); anything that is no entry's number is nowhere. */
export function readOpening({ before, after }: Search): Opening {
  return { before: seq.parse(before ?? null), after: seq.parse(after ?? null) };
}
