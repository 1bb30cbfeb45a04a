import { z } from "zod";
import type { DisputeSaid } from "@/components/thread/said";
import type { Opening } from "@/lib/threads/shown";

export type Search = Record<string, string | string[] | undefined>;

const seq = z.coerce.number().int().min(0).max(2_147_483_647).nullable().catch(null);

/**
 * Where in a long thread the address points (?before=, ?after=, ?at=), and whether its history is unfolded
 * (?history=shown); anything that is no entry's number is nowhere.
 */
export function readOpening({ before, after, at, history }: Search): Opening {
  const [first, second, third] = [before, after, at].map((it) => seq.parse(it ?? null));
  return { before: first ?? null, after: second ?? null, at: third ?? null, history: history === "shown" };
}

/** The same as one text: another portion of a thread is another page. */
export function openedAt(search: Search): string {
  return Object.values(readOpening(search)).join(" ");
}

/** What was just done here (?said=), as an action that answers with a redirect leaves it. */
export function readSaid({ said }: Search): DisputeSaid {
  return said === "opened" || said === "closed" ? said : null;
}
