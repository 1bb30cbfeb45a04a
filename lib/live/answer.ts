import type { IncomingMessage, ServerResponse } from "node:http";
import { rightsOf } from "@/lib/accounts/rights";
import { log } from "@/lib/log";
import type { Jar } from "@/lib/session-cookies";
import { join } from "./places";
import { isGone, tellSince } from "./streams";
import type { Frame } from "./types";
import { type Claim, findWatcher, readClaim, type Watcher } from "./watcher";

/** A stream lasts half an hour, and up to ten minutes more, so that not all come back at once. */
const LASTS_MS = 30 * 60_000;
const SPREAD_MS = 10 * 60_000;
/** Who reads so slowly that this much waits for them is let go, and fetches what they lack. */
const MOST_WAITING = 64_000;

/** GET: everything the browser's person may know of, as it happens. HEAD: only whether there would be a stream. */
export async function answerLive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (request.method !== "GET" && request.method !== "HEAD") return say(response, 405, "Only GET.");
    const who = await admit(await readClaim(jarOf(request)));
    if (!who) return say(response, 401, "Sign in first.");
    if (request.method === "HEAD") return say(response, 200, "");
    if (!response.destroyed) stream(response, who, sinceOf(request));
  } catch (err) {
    log.warn({ err }, "no stream");
    if (!response.headersSent) say(response, 503, "Try again in a moment.");
  }
}

type Who = { claim: Claim; watcher: Watcher; rights: string };

async function admit(claim: Claim): Promise<Who | null> {
  const userId = claim.proof?.id ?? claim.grant?.userId;
  if (!userId || isGone(claim)) return null;
  // In this order: rights that fall in between are seen to have changed.
  const rights = (await rightsOf([userId])).get(userId);
  const watcher = await findWatcher(claim);
  if (rights === undefined || !watcher) return null;
  // A session that has ended may leave a grant of somebody else's to speak.
  return watcher.userId === userId ? { claim, watcher, rights } : admit({ ...claim, proof: null });
}

function stream(response: ServerResponse, who: Who, since: number): void {
  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "private, no-store, no-transform",
    "X-Accel-Buffering": "no",
  });
  const send = (frame: Frame) => {
    if (response.writableLength > MOST_WAITING) response.destroy();
    else response.write(written(frame));
  };
  const until = Math.min(Date.now() + LASTS_MS + Math.random() * SPREAD_MS, endOf(who));
  const end = () => {
    leave();
    response.end();
  };
  const joined = { ...who, until, send, end };
  const leave = join(joined);
  response.once("close", leave);
  send({ hello: true, at: Date.now() });
  tellSince(joined, since);
}

/** A holder's grants run out by themselves, the first of them first. */
function endOf({ claim, watcher }: Who): number {
  if (watcher.customer.orderIds === null) return Number.POSITIVE_INFINITY;
  const now = Date.now() / 1000;
  return Math.min(...(claim.grant?.grants ?? []).map((it) => it.until).filter((it) => it > now)) * 1000;
}

/** Up to when the browser knows what there is, as our clock said then (?since=); 0 for never. */
function sinceOf({ url }: IncomingMessage): number {
  const [, query] = (url ?? "").split("?", 2);
  return Number(new URLSearchParams(query).get("since")) || 0;
}

function written(frame: Frame): string {
  const id = "seq" in frame ? `id: ${frame.thread}:${frame.seq}\n` : "";
  return `${id}data: ${JSON.stringify(frame)}\n\n`;
}

function jarOf(request: IncomingMessage): Jar {
  const pairs = (request.headers.cookie ?? "").split(/; */).map((pair) => pair.split(/=(.*)/s));
  const jar = new Map(pairs.map(([name = "", value = ""]) => [name, value]));
  return (name) => jar.get(name);
}

function say(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(words);
}
