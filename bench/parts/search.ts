import { processorClock } from "../cpu.ts";
import { setEnvironment } from "../environment.ts";
import { measure } from "../measure.ts";
import { SEARCHES, VIEWERS } from "../mix.ts";
import type { Part } from "../part.ts";

const ROUNDS_EACH = 8;

/** The fixed mix of searches, each as an admin and as a vendor, through the function the page calls. */
export const search: Part = async ({ big, rounds }) => {
  const url = await big();
  setEnvironment(url);
  const { searchThreads } = await import("@/lib/threads/search");
  const { db } = await import("@/lib/db");
  const probes = VIEWERS.flatMap(({ who, viewer }) =>
    SEARCHES.map(({ what, q }) => ({ name: `${what} · ${who}`, run: () => searchThreads(viewer, q) })),
  );
  try {
    // As many connections as a search uses at once: the clock counts those there are.
    await Promise.all([db.$queryRaw`select pg_sleep(0.1)::text`, db.$queryRaw`select pg_sleep(0.1)::text`]);
    await probes[0]?.run();
    const { each, all } = await measure(probes, rounds * ROUNDS_EACH, await processorClock(url));
    const row = { what: "Search, the whole mix: p95", unit: "ms", ours: all.p95, against: null, target: { most: 100 } };
    return [{ ...row, more: { all, each } }];
  } finally {
    await db.$disconnect();
  }
};
