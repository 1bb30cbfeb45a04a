import { processorTime } from "../cpu.ts";
import { type Done, type Loader, startLoader } from "../loader.ts";
import { median } from "../median.ts";
import { EMPTY, LISTS, THREADS } from "../pages.ts";
import type { Part } from "../part.ts";
import type { Row, Target } from "../row.ts";
import { startEmpty, startOurs } from "../servers.ts";
import { together } from "../together.ts";
import { type Visit, visit } from "../visit.ts";

const MS = 3_000;
const AT_ONCE = 16;
/**
 * How often each is asked first. V8 goes on making a server quicker for some thousands of requests, and then ours and the
 * empty one alike: held against each other after a few hundred they differ by which was asked more (docs/benchmarks.md).
 */
const WARM = 2_000;
const MINUTE = 60_000;

/** How many of our pages a server gives in a second, against how many empty ones. */
export const pages: Part = ({ big, rounds }) =>
  together(async (keep) => {
    const url = await big();
    const [empty, ours] = [keep(await startEmpty(url)), keep(await startOurs(url))];
    const loader = keep(startLoader());
    const floor: Taken = { visit: await visit(EMPTY, empty), times: [] };
    const threads = await takenOf(THREADS);
    const lists = await takenOf(LISTS);
    const all = [floor, ...threads, ...lists];
    for (const { visit } of all) await loader.ask({ ...visit, atOnce: AT_ONCE, ms: 5 * MINUTE, most: WARM });
    for (let round = 0; round < rounds; round++)
      for (const taken of all) taken.times.push(await ask(loader, taken.visit));
    return [...threads.map(rowOf(floor, { least: 0.5 })), ...lists.map(rowOf(floor, { least: 0.6 }))];

    async function takenOf(list: typeof LISTS): Promise<Taken[]> {
      return Promise.all(list.map(async (page) => ({ visit: await visit(page, ours), times: [] })));
    }
  });

/** `cpu`: milliseconds of the server's processor time for one page. */
type Time = Done & { cpu: number };
type Taken = { visit: Visit; times: Time[] };

async function ask(loader: Loader, visit: Visit): Promise<Time> {
  const before = await processorTime(visit.server.pid);
  const done = await loader.ask({ ...visit, atOnce: AT_ONCE, ms: MS });
  return { ...done, cpu: ((await processorTime(visit.server.pid)) - before) / done.count };
}

function rowOf(floor: Taken, target: Target): (taken: Taken) => Row {
  const [perSecond, cpu] = [medianOf(floor, "perSecond"), medianOf(floor, "cpu")];
  return (taken) => ({
    what: `${taken.visit.page.name}, at ${AT_ONCE} at once`,
    unit: "pages/s",
    ours: medianOf(taken, "perSecond"),
    against: { what: "empty", figure: perSecond },
    target,
    more: { bytes: taken.visit.bytes, cpu: { ours: medianOf(taken, "cpu"), empty: cpu }, rounds: taken.times },
  });
}

function medianOf({ times }: Taken, what: "perSecond" | "cpu"): number {
  return median(times.map((it) => it[what]));
}
