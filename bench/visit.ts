import { cookieOf } from "./cookie.ts";
import type { Page } from "./pages.ts";
import type { Running } from "./servers.ts";

/** A page at a server, looked at once: what an answer of it must weigh. */
export type Visit = { page: Page; server: Running; url: string; headers: Record<string, string>; bytes: number };

/** @throws if it is not the page that was meant */
export async function visit(page: Page, server: Running): Promise<Visit> {
  const url = server.url + page.path;
  const headers: Record<string, string> = {
    "accept-encoding": "identity",
    ...(page.who ? { cookie: await cookieOf(page.who) } : {}),
  };
  const html = await look(url, headers);
  if (!page.holds(html)) throw new Error(`${page.name}: ${url} lacks what should stand on it.`);
  return { page, server, url, headers, bytes: Buffer.byteLength(html) };
}

/** @returns the page's HTML @throws unless it is answered with 200 */
export async function look(url: string, headers: Record<string, string>): Promise<string> {
  const answer = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.timeout(30_000) });
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}.`);
  return answer.text();
}
