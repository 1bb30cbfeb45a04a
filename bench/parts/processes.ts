import { machineTime } from "../cpu.ts";
import { startLoader } from "../loader.ts";
import { median } from "../median.ts";
import { THREADS } from "../pages.ts";
import type { Part } from "../part.ts";
import { startOurs } from "../servers.ts";
import { together } from "../together.ts";
import { visit } from "../visit.ts";

const MS = 4_000;
const AT_ONCE = 16;

/**
 * `cpu`: milliseconds of processor time a page took, of everybody: servers, database, load; `busy`: how much of all the
 * machine's processors was used. What is wholly busy gives no more pages, however many processes there are.
 */
type Taken = { perSecond: number; cpu: number; busy: number };

/** Thread pages a second of two processes behind one port, against one. */
export const processes: Part = ({ big, rounds }) =>
  together(async (keep) => {
    const url = await big();
    const [one, two] = [keep(await startOurs(url)), keep(await startOurs(url, { env: { WEB_CONCURRENCY: "2" } }))];
    const loader = keep(startLoader());
    const [page] = THREADS;
    if (!page) return [];
    const visits = [await visit(page, one), await visit(page, two)];
    const taken = visits.map((): Taken[] => []);
    for (const at of [0, 1]) await ask(at);
    for (let round = 0; round < rounds; round++) for (const at of [0, 1]) taken[at]?.push(await ask(at));
    const medianOf = (at: number, what: keyof Taken) => median((taken[at] ?? []).map((it) => it[what]));
    const limits = (at: number) => ({ cpu: medianOf(at, "cpu"), busy: medianOf(at, "busy") });
    return [
      {
        what: `${page.name}, two processes`,
        unit: "pages/s",
        ours: medianOf(1, "perSecond"),
        against: { what: "one process", figure: medianOf(0, "perSecond") },
        target: { least: 1.5 },
        more: { one: limits(0), two: limits(1), rounds: taken },
      },
    ];

    async function ask(at: number): Promise<Taken> {
      const before = await machineTime();
      const { perSecond, count } = await loader.ask({ ...visits[at]!, atOnce: AT_ONCE, ms: MS });
      const after = await machineTime();
      const used = after.used - before.used;
      return { perSecond, cpu: used / count, busy: used / (after.given - before.given) };
    }
  });
