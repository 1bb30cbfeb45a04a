import { startLoader } from "../loader.ts";
import { median } from "../median.ts";
import { THREADS } from "../pages.ts";
import type { Part } from "../part.ts";
import { startOurs } from "../servers.ts";
import { together } from "../together.ts";
import { visit } from "../visit.ts";

const MS = 4_000;
const AT_ONCE = 16;

/** Thread pages a second of two processes behind one port, against one. */
export const processes: Part = ({ big, rounds }) =>
  together(async (keep) => {
    const url = await big();
    const [one, two] = [keep(await startOurs(url)), keep(await startOurs(url, { env: { WEB_CONCURRENCY: "2" } }))];
    const loader = keep(startLoader());
    const [page] = THREADS;
    if (!page) return [];
    const visits = [await visit(page, one), await visit(page, two)];
    const perSecond = visits.map((): number[] => []);
    const ask = async (at: number) => (await loader.ask({ ...visits[at]!, atOnce: AT_ONCE, ms: MS })).perSecond;
    for (const at of [0, 1]) await ask(at);
    for (let round = 0; round < rounds; round++) for (const at of [0, 1]) perSecond[at]?.push(await ask(at));
    return [
      {
        what: `${page.name}, two processes`,
        unit: "pages/s",
        ours: median(perSecond[1] ?? []),
        against: { what: "one process", figure: median(perSecond[0] ?? []) },
        target: { least: 1.5 },
        more: { one: perSecond[0], two: perSecond[1] },
      },
    ];
  });
