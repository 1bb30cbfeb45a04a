import { type Loader, startLoader } from "../loader.ts";
import { median } from "../median.ts";
import { LISTS, THREADS } from "../pages.ts";
import type { Part } from "../part.ts";
import type { Row } from "../row.ts";
import { startOurs } from "../servers.ts";
import { together } from "../together.ts";
import { type Visit, visit } from "../visit.ts";

/** So many of one, so many of the other, so many times for each round: others' work falls on both. */
const PORTION = 10;
const TURNS = 4;

/** How long the same page takes, asked for by one at a time, among few messages and among many. */
export const sizes: Part = ({ small, big, rounds }) =>
  together(async (keep) => {
    const [few, many] = [keep(await startOurs(await small())), keep(await startOurs(await big()))];
    const loader = keep(startLoader());
    const rows: Row[] = [];
    for (const page of [...THREADS, ...LISTS])
      rows.push(await compare(loader, await visit(page, few), await visit(page, many), rounds * TURNS));
    return rows;
  });

async function compare(loader: Loader, few: Visit, many: Visit, turns: number): Promise<Row> {
  const times = { few: [] as number[], many: [] as number[] };
  for (const warm of [few, many]) await portion(loader, warm);
  for (let turn = 0; turn < turns; turn++) {
    times.few.push(await portion(loader, few));
    times.many.push(await portion(loader, many));
  }
  return {
    what: `${few.page.name}, among many messages`,
    unit: "ms",
    ours: median(times.many),
    against: { what: "10 thousand", figure: median(times.few) },
    target: { most: 1.1 },
    more: times,
  };
}

async function portion(loader: Loader, visit: Visit): Promise<number> {
  const { median } = await loader.ask({ ...visit, atOnce: 1, ms: 60_000, most: PORTION });
  return median;
}
