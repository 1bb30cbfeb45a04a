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
const MOST = 1.5;
// Of 400 portions some are met by others' work in two of three passes. At most so many are asked again, so often.
const SUSPECTS = 100;
const AGAIN = 20;

type Portion = { url: string; ms: number };
/** A portion's time, and that of the first portion at the same time. */
type Measured = { ms: number; first: number };

/**
 * Up through all of a long thread, as "Older messages" leads, against its first portion. Those that are too slow are
 * asked again, in turn with the first: what is slow by itself stays slow.
 */
export const longThread: Part = ({ big }) =>
  together(async (keep) => {
    const server = keep(await startOurs(await big()));
    const opened = await visit(OPENED, server);
    for (let n = 0; n < WARM; n++) await climb(opened, 2);
    const climbs: Portion[][] = [];
    for (let time = 0; time < TIMES; time++) climbs.push(await climb(opened));
    const portions = climbs[0] ?? [];
    const times = portions.map((_, at) => climbs.map((it) => it[at]?.ms ?? Number.NaN));
    const [first = Number.NaN, ...others] = times.map(median);
    const slowest = others
      .map((ms, at): Portion => ({ url: portions[at + 1]?.url ?? "", ms }))
      .toSorted((one, other) => other.ms - one.ms);
    const suspects = slowest.filter(({ ms }) => ms > first * MOST).slice(0, SUSPECTS);
    const rest = slowest.slice(suspects.length);
    const again: Measured[] = [];
    for (const { url } of suspects) again.push(await askAgain(url, opened));
    const measured = [...again, ...rest.map(({ ms }) => ({ ms, first }))];
    const worst = measured.toSorted((one, other) => other.ms / other.first - one.ms / one.first)[0];
    return [
      {
        what: `The slowest of the ${times.length} portions of a thread of 20,000`,
        unit: "ms",
        ours: worst?.ms ?? Number.NaN,
        against: { what: "the first", figure: worst?.first ?? Number.NaN },
        target: { most: MOST },
        more: { portions: times.length, median: median(others), p95: quantile(others, 0.95), again, times },
      },
    ];
  });

async function askAgain(url: string, { url: newest, headers }: Visit): Promise<Measured> {
  const times = { ms: [] as number[], first: [] as number[] };
  for (let time = 0; time < AGAIN; time++) {
    times.ms.push((await timed(url, headers)).ms);
    times.first.push((await timed(newest, headers)).ms);
  }
  return { ms: median(times.ms), first: median(times.first) };
}

/** @returns each portion, from the newest up @param most how many of them */
async function climb({ url, headers }: Visit, most = Number.POSITIVE_INFINITY): Promise<Portion[]> {
  const portions: Portion[] = [];
  const seen = new Set<string>();
  let next: string | null = url;
  while (next && portions.length < most) {
    const { html, ms } = await timed(next, headers);
    portions.push({ url: next, ms });
    for (const [id] of html.matchAll(/id="m\d+"/g)) seen.add(id);
    const older: string | undefined = /href="([^"]*\?before=\d+)"/.exec(html)?.[1];
    next = older ? new URL(older, url).href : null;
  }
  if (!next && seen.size !== SCENE.longThread) throw new Error(`Only ${seen.size} messages on the way up.`);
  return portions;
}

async function timed(url: string, headers: Record<string, string>) {
  const began = performance.now();
  const html = await look(url, headers);
  return { html, ms: performance.now() - began };
}
