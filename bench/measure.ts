import type { Clock } from "./cpu.ts";

/** One thing whose time is taken. */
export type Probe = { name: string; run: () => Promise<unknown> };

/**
 * Milliseconds: the first time after the database was filled; of all rounds the median, the 95th percentile, the longest;
 * and how much processor time one took on average.
 */
export type Timing = { name: string; first: number; p50: number; p95: number; max: number; cpu: number };

type Taken = { ms: number; cpu: number };

/** Runs every probe once, then `rounds` times in an order drawn anew each round, one at a time. */
export async function measure(probes: Probe[], rounds: number, clock: Clock): Promise<{ each: Timing[]; all: Timing }> {
  const first = new Map<string, Taken>();
  const taken = new Map<string, Taken[]>(probes.map(({ name }) => [name, []]));
  for (const probe of probes) first.set(probe.name, await timed(probe, clock));
  for (let round = 0; round < rounds; round++)
    for (const probe of shuffled(probes)) taken.get(probe.name)?.push(await timed(probe, clock));
  const each = probes.map(({ name }) => timing(name, first.get(name)?.ms ?? 0, taken.get(name) ?? []));
  const slowest = Math.max(...[...first.values()].map(({ ms }) => ms));
  return { each, all: timing("all of them", slowest, [...taken.values()].flat()) };
}

async function timed({ run }: Probe, clock: Clock): Promise<Taken> {
  const [began, worked] = [performance.now(), await clock()];
  await run();
  return { ms: performance.now() - began, cpu: (await clock()) - worked };
}

function timing(name: string, first: number, taken: Taken[]): Timing {
  const sorted = taken.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0);
  const cpu = round(taken.reduce((sum, it) => sum + it.cpu, 0) / taken.length);
  return { name, first: round(first), p50: at(0.5), p95: at(0.95), max: at(1), cpu };
}

function shuffled<T>(list: T[]): T[] {
  return list
    .map((it) => ({ it, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ it }) => it);
}

const round = (ms: number) => Math.round(ms * 10) / 10;
