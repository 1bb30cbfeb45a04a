import { median, quantile } from "../median.ts";
import type { Page } from "../pages.ts";
import type { Part } from "../part.ts";
import { SCENE } from "../scene.ts";
import { startOurs } from "../servers.ts";
import { together } from "../together.ts";
import { look, type Visit, visit } from "../visit.ts";

const path = `/account/orders/${SCENE.longOrder}/messages/${SCENE.longShop}`;
const OPENED: Page = {
  name: "a thread of 20,000 messages, opened at the newest",
  who: SCENE.customer,
  path: `${path}?history=shown`,
  holds: (html) => html.includes(`id="m${SCENE.longThread}"`),
};
const TIMES = 3;
const WARM = 30;

/** Up through all of a long thread, as "Older messages" leads, against its first portion. */
export const longThread: Part = ({ big }) =>
  together(async (keep) => {
    const server = keep(await startOurs(await big()));
    const opened = await visit(OPENED, server);
    for (let n = 0; n < WARM; n++) await climb(opened, 2);
    const climbs: number[][] = [];
    for (let time = 0; time < TIMES; time++) climbs.push(await climb(opened));
    const times = (climbs[0] ?? []).map((_, at) => climbs.map((it) => it[at] ?? Number.NaN));
    const [first = Number.NaN, ...others] = times.map(median);
    const worst = Math.max(...others);
    const above = others.filter((ms) => ms > first * 1.5).length;
    return [
      {
        what: `The slowest of the ${times.length} portions of a thread of 20,000`,
        unit: "ms",
        ours: worst,
        against: { what: "the first", figure: first },
        target: { most: 1.5 },
        more: { portions: times.length, above, median: median(others), p95: quantile(others, 0.95), times },
      },
    ];
  });

/** @returns how long each portion took, from the newest up @param most how many of them */
async function climb({ url, headers }: Visit, most = Number.POSITIVE_INFINITY): Promise<number[]> {
  const times: number[] = [];
  const seen = new Set<string>();
  let next: string | null = url;
  while (next && times.length < most) {
    const began = performance.now();
    const html = await look(next, headers);
    times.push(performance.now() - began);
    for (const [id] of html.matchAll(/id="m\d+"/g)) seen.add(id);
    const older: string | undefined = /href="([^"]*\?before=\d+)"/.exec(html)?.[1];
    next = older ? new URL(older, url).href : null;
  }
  if (!next && seen.size !== SCENE.longThread) throw new Error(`Only ${seen.size} messages on the way up.`);
  return times;
}
