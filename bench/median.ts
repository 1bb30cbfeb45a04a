export function median(of: number[]): number {
  return quantile(of, 0.5);
}

/** @param share 0.95: nineteen in twenty are no more */
export function quantile(of: number[], share: number): number {
  const sorted = of.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
