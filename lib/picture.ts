/** The picture of an item as pages may show it: only https (PRODUCT 7), or a drawing of our own. Client-safe. */
export function shownPicture(url: string | null): string | null {
  return url && /^(https:\/\/|\/goods\/)/.test(url) ? url : null;
}
