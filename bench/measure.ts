/** One thing whose time is taken. */
export type Probe = { name: string; run: () => Promise<unknown> };

/** Milliseconds: the first time after the database was filled, then of all rounds the median, the 95th percentile, the longest. */
export type Timing = { name: string; first: number; p50: number; p95: number; max: number };

/** Runs every probe once, then `rounds` times in an order drawn anew each round, one at a time. */
export async function measure(probes: Probe[], rounds: number): Promise<{ each: Timing[]; all: Timing }> {
  const first = new Map<string, number>();
  const times = new Map<string, number[]>(probes.map(({ name }) => [name, []]));
  for (const probe of probes) first.set(probe.name, await timed(probe));
  for (let round = 0; round < rounds; round++)
    for (const probe of shuffled(probes)) times.get(probe.name)?.push(await timed(probe));
  const each = probes.map(({ name }) => timing(name, [first.get(name) ?? 0], times.get(name) ?? []));
  return { each, all: timing("all of them", [...first.values()], [...times.values()].flat()) };
}

async function timed({ run }: Probe): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

function timing(name: string, first: number[], times: number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0);
  return { name, first: round(Math.max(...first)), p50: at(0.5), p95: at(0.95), max: at(1) };
}

function shuffled<T>(list: T[]): T[] {
  return list
    .map((it) => ({ it, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ it }) => it);
}

const round = (ms: number) => Math.round(ms * 10) / 10;
