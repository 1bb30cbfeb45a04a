import type { IncomingMessage } from "node:http";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Does another site make somebody's browser act here? Browsers say where a request comes from (Sec-Fetch-Site, and
 * Origin for every one that writes); programs such as a store's importer say neither and bring no cookies.
 * @param ours the origin of APP_URL
 */
export function isForeign(request: IncomingMessage, ours: string): boolean {
  if (READING.has(request.method ?? "")) return false;
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return true;
  const { origin, host } = request.headers;
  if (origin === undefined || origin === ours) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
