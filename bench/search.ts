import { searchThreads } from "@/lib/threads/search";
import { measure, type Timing } from "./measure.ts";
import { SEARCHES, VIEWERS } from "./mix.ts";

/** What issue B asks of the whole mix. */
export const TARGET_P95 = 100;
const ROUNDS = 40;

/** The fixed mix of searches, each as an admin and as a vendor, through the function the page calls. */
export async function benchSearch(): Promise<{ each: Timing[]; all: Timing }> {
  const probes = VIEWERS.flatMap(({ who, viewer }) =>
    SEARCHES.map(({ what, q }) => ({ name: `${what} · ${who}`, run: () => searchThreads(viewer, q) })),
  );
  return measure(probes, ROUNDS);
}
