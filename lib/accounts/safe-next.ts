/** Client-safe. */

const ORIGIN = "http://parley.invalid";
const NOT_THERE = /^\/(sign-in|api)(\/|$)/i;

/**
 * The path to go to after signing in, if it is one of ours: a path with query, at most 2,000 characters, that no
 * browser reads as another site's ("//host", "/\host", "/<tab>/host"), and neither sign-in itself nor an API.
 * @returns null for everything else
 */
export function safeNext(path: unknown): string | null {
  if (typeof path !== "string" || path.length > 2_000) return null;
  if (!/^\/(?![/\\])/.test(path) || /[\\\p{Cc}\p{Zl}\p{Zp}]/u.test(path) || !path.isWellFormed()) return null;
  const url = URL.parse(path, ORIGIN);
  if (!url || url.origin !== ORIGIN || url.username !== "") return null;
  // "/x/..//host" becomes "//host" once parsed.
  if (url.pathname.startsWith("//") || NOT_THERE.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
