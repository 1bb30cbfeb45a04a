// Many browsers that listen, in a process of its own. Asked by bench/parts/live.ts and memory.ts.
import { setTimeout as pause } from "node:timers/promises";
import { answerParent } from "../child.ts";
import { listenTo } from "./stream.ts";
import type { Talk } from "./talk.ts";

/**
 * `open`: everybody begins to listen. `cut`: so many connections break, one after the other for each browser, come back
 * after up to two seconds, and what they lack is fetched. `told`: what was heard so far.
 */
export type ToDo =
  | { open: { url: string; talks: Pick<Talk, "id" | "number" | "shop" | "seq" | "cookie">[] } }
  | { cut: { count: number; among: number } }
  | { told: true };
/** Each entry once: when it was heard, or null if it was fetched after a cut. */
export type Told = [thread: string, seq: number, at: number | null][];

type Browser = Awaited<ReturnType<typeof browserOf>>;

const AT_ONCE = 20;
const AWAY_MS = 2_000;
const told = new Map<string, Told[number]>();
let browsers: Browser[] = [];

answerParent(async (task: ToDo): Promise<Told> => {
  if ("open" in task) browsers = await openAll(task.open);
  if ("cut" in task) await cutMany(task.cut);
  return "told" in task ? [...told.values()] : [];
});

async function openAll({ url, talks }: { url: string; talks: Parameters<typeof browserOf>[1][] }): Promise<Browser[]> {
  const waiting = [...talks];
  const opened: Browser[] = [];
  async function one(): Promise<void> {
    for (let talk = waiting.pop(); talk; talk = waiting.pop()) opened.push(await browserOf(url, talk));
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  // In the order of the talks, the first of them first.
  return opened.toSorted((a, b) => talks.indexOf(a.talk) - talks.indexOf(b.talk));
}

async function browserOf(url: string, talk: Pick<Talk, "id" | "number" | "shop" | "seq" | "cookie">) {
  const hear = (thread: string, seq: number, at: number | null) => {
    const key = `${thread} ${seq}`;
    if (!told.has(key)) told.set(key, [thread, seq, at]);
  };
  let line = await listenTo(url, talk.cookie, hear);
  return {
    talk,
    async cutAndReturn() {
      line.cut();
      await pause(Math.random() * AWAY_MS);
      line = await listenTo(url, talk.cookie, hear);
      await fetchMissing();
    },
  };

  async function fetchMissing(): Promise<void> {
    let after = talk.seq;
    while (told.has(`${talk.id} ${after + 1}`)) after++;
    const thread = `order/${talk.number}/${talk.shop}`;
    const query = new URLSearchParams({ side: "customer", thread, after: String(after) });
    const answer = await fetch(`${url}/thread?${query}`, { headers: { cookie: talk.cookie } });
    if (answer.status !== 200) throw new Error(`Catching up was answered ${answer.status}.`);
    const { entries, more } = (await answer.json()) as { entries: { seq: number }[]; more: boolean };
    for (const { seq } of entries) hear(talk.id, seq, null);
    if (more) await fetchMissing();
  }
}

/** @param among so many of the browsers are cut in turn, none twice at the same time */
async function cutMany({ count, among }: { count: number; among: number }): Promise<void> {
  const each = AT_ONCE;
  const groups = Array.from({ length: each }, (_, group) =>
    browsers.slice(0, among).filter((_, n) => n % each === group),
  );
  let left = count;
  await Promise.all(
    groups.map(async (group) => {
      for (let n = 0; left > 0; n++) {
        left--;
        await group[n % group.length]?.cutAndReturn();
      }
    }),
  );
}
