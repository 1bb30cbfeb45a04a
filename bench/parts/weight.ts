import { gzipSync } from "node:zlib";
import { EMPTY, THREADS } from "../pages.ts";
import type { Part } from "../part.ts";
import type { Row } from "../row.ts";
import { startEmpty, startOurs } from "../servers.ts";
import { together } from "../together.ts";
import { look, type Visit, visit } from "../visit.ts";

/** The JavaScript that a browser fetches for a thread page, compressed, above what it fetches for the empty page. */
export const weight: Part = ({ small }) =>
  together(async (keep) => {
    const url = await small();
    const [empty, ours] = [keep(await startEmpty(url)), keep(await startOurs(url))];
    const floor = await weigh(await visit(EMPTY, empty));
    const rows: Row[] = [];
    for (const page of THREADS) {
      const scripts = await weigh(await visit(page, ours));
      rows.push({
        what: `JavaScript above the empty application, ${page.name}`,
        unit: "kB",
        ours: (sum(scripts) - sum(floor)) / 1000,
        against: null,
        target: { most: 20 },
        more: { ours: scripts, empty: floor },
      });
    }
    return rows;
  });

/** Bytes of each script. */
type Scripts = Record<string, number>;

async function weigh({ url, headers }: Visit): Promise<Scripts> {
  const html = await look(url, headers);
  const tags = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  // Chunks that the page's data names are fetched as well, tag or none.
  const named = html.matchAll(/static\/chunks\/[^"\\?]+?\.js/g);
  const paths = new Set([
    ...tags.flatMap((tag) => /src="([^"?]+)/.exec(tag)?.[1] ?? []),
    ...[...withoutNomodule(html, named)].map((path) => `/_next/${path}`),
  ]);
  const scripts: Scripts = {};
  for (const path of paths) scripts[path] = gzipSync(await look(new URL(path, url).href, {})).length;
  return scripts;
}

function withoutNomodule(html: string, named: Iterable<RegExpExecArray>): string[] {
  const old = new Set([...html.matchAll(/<script[^>]*static\/chunks\/([^"?]+)[^>]*nomodule/gi)].map((it) => it[1]));
  return [...named].map(([path]) => path).filter((path) => !old.has(path.replace("static/chunks/", "")));
}

function sum(scripts: Scripts): number {
  return Object.values(scripts).reduce((all, bytes) => all + bytes, 0);
}
