/** A list's address with what is shown of it: empty values fall out. */
export function listAddress(path: string, shown: Record<string, string | null>): string {
  const search = new URLSearchParams(Object.entries(shown).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return search.size > 0 ? `${path}?${search}` : path;
}
