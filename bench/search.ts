import { searchThreads } from "@/lib/threads/search";
import { processorClock } from "./cpu.ts";
import { measure, type Timing } from "./measure.ts";
import { SEARCHES, VIEWERS } from "./mix.ts";

/** What issue B asks of the whole mix. */
export const TARGET_P95 = 100;
const ROUNDS = 40;

/** The fixed mix of searches, each as an admin and as a vendor, through the function the page calls. */
export async function benchSearch(url: string): Promise<{ each: Timing[]; all: Timing }> {
  const probes = VIEWERS.flatMap(({ who, viewer }) =>
    SEARCHES.map(({ what, q }) => ({ name: `${what} · ${who}`, run: () => searchThreads(viewer, q) })),
  );
  await probes[0]?.run();
  return measure(probes, ROUNDS, await processorClock(url));
}
