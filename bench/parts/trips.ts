import { startCountingProxy } from "@/test/counting-proxy";
import { HEADERS, LISTS, type Page, THREADS } from "../pages.ts";
import type { Part } from "../part.ts";
import type { Row } from "../row.ts";
import { startOurs } from "../servers.ts";
import { together } from "../together.ts";
import { visit } from "../visit.ts";

const KINDS: [pages: Page[], most: number][] = [
  [THREADS, 4],
  [LISTS, 3],
  [HEADERS, 1],
];

/** How often a page waits for the database: counted on the wire between it and the server. */
export const trips: Part = ({ big }) =>
  together(async (keep) => {
    const wire = keep(await startCountingProxy(await big()));
    const server = keep(await startOurs(wire.url));
    const rows: Row[] = [];
    for (const [pages, most] of KINDS)
      for (const page of pages) {
        const sent = await fewest(() => visit(page, server));
        const what = `${page.name}: round trips to the database`;
        rows.push({
          what,
          unit: "",
          ours: sent.length - (page.asks ?? 0),
          against: null,
          target: { most },
          more: sent,
        });
      }
    return rows;

    /** Of five times: what else the process does now and then, like sweeping, only adds to it. */
    async function fewest(act: () => Promise<unknown>): Promise<string[]> {
      const counted: string[][] = [];
      for (let time = 0; time < 5; time++) counted.push((await wire.count(act)).trips);
      return counted.toSorted((a, b) => a.length - b.length)[0] ?? [];
    }
  });
