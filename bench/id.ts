/** A UUID of a kind and a number. @param n a number, or SQL that gives one (null stays null) */
export function id(kind: string, n: number | string): string {
  if (typeof n === "number") return `${kind.repeat(8)}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
  return `('${kind.repeat(8)}-0000-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;
}
