import { rightsOf } from "@/lib/accounts/rights";
import { log } from "@/lib/log";
import type { News, ThreadNews } from "@/lib/news";
import { asWhom, mayFollow } from "./follows";
import { frameOf } from "./frame";
import { noteRecent, recentSince, startRecent } from "./recent";
import type { Frame } from "./types";
import { type Claim, findWatcher, sameRights, type Watcher } from "./watcher";

/** One browser that listens. `rights` is rightsOf its person when it began; `until` in milliseconds since 1970. */
export type Stream = {
  claim: Claim;
  watcher: Watcher;
  rights: string;
  until: number;
  send: (frame: Frame) => void;
  end: () => void;
  /** Something could not be asked about: it may lack news. */
  behind?: boolean;
};

/** So many streams of one person are open; one more ends the oldest. */
const MOST_OF_ONE = 20;

const all = new Set<Stream>();
const byUser = new Map<string, Set<Stream>>();
const byVendor = new Map<string, Set<Stream>>();
const admins = new Set<Stream>();
/** Browsers that have just signed out, and until when that is remembered. */
const gone = new Map<string, number>();
const GONE_MS = 60_000;

/** From now on the stream hears what its person may. @returns leave */
export function join(stream: Stream): () => void {
  const { userId, seller } = stream.watcher;
  const own = setOf(byUser, userId);
  if (own.size >= MOST_OF_ONE) own.values().next().value?.end();
  const places = [all, own, ...(seller?.as === "admin" ? [admins] : [])];
  for (const place of places) place.add(stream);
  const vendorIds = seller?.as === "vendor" ? seller.vendorIds : [];
  for (const id of vendorIds) setOf(byVendor, id).add(stream);
  return () => {
    for (const place of places) place.delete(stream);
    for (const id of vendorIds) drop(byVendor, id, stream);
    if (own.size === 0) byUser.delete(userId);
  };
}

/** How many browsers listen here. */
export const countStreams = () => all.size;

/** What another server, or this one, tells: each stream whose person may know of it hears it. */
export async function tell(news: News): Promise<void> {
  noteRecent(news);
  if (news.is === "signed-out") return forget(news.browser);
  if (news.is === "marked") return sendTo(byUser.get(news.by) ?? [], { own: true });
  const near = new Set([
    ...(byUser.get(news.customer) ?? []),
    ...((news.vendor && byVendor.get(news.vendor)) || []),
    ...admins,
  ]);
  await Promise.all([...alike(near).values()].map((streams) => tellAlike(streams, news)));
}

// It may ask again before the answer has taken its cookie away.
function forget(browser: string): void {
  gone.set(browser, Date.now() + GONE_MS);
  endWhere(({ claim }) => claim.browser === browser);
}

/** Has this browser just signed out? */
export const isGone = ({ browser }: Claim) => gone.has(browser);

/** Tells one stream what was told since then; where that is not known, that it may lack something. */
export function tellSince(stream: Stream, since: number): void {
  const news = recentSince(since);
  if (!news) stream.send({ gap: true });
  for (const it of news ?? []) {
    if (it.is === "marked" && it.by === stream.watcher.userId) stream.send({ own: true });
    if ("thread" in it && it.is !== "writing") void tellAlike([stream], it);
  }
}

/** Notes may have been lost: every browser fetches what it lacks. */
export function tellMissed(): void {
  startRecent();
  sendTo(all, { gap: true });
}

/** The line is there: a browser that hears nothing for long takes it for broken. */
export function beat(): void {
  sendTo(all, { at: Date.now() });
}

/** Ends the streams of all whose rights are not what they were, and those that have lasted long enough. */
export async function sweepStreams(now = Date.now()): Promise<void> {
  endWhere(({ until }) => until <= now);
  for (const [browser, until] of gone) if (until <= now) gone.delete(browser);
  // Who joins while the database is asked is not among the answers.
  const asked = [...all];
  const rights = await rightsOf([...byUser.keys()]);
  for (const stream of asked) if (rights.get(stream.watcher.userId) !== stream.rights) stream.end();
  const behind = asked.filter((it) => it.behind);
  for (const stream of behind) stream.behind = false;
  sendTo(behind, { gap: true });
}

export function endStreams(): void {
  endWhere(() => true);
}

/** Several browsers of one person ask once. */
function alike(streams: Iterable<Stream>): Map<string, Stream[]> {
  const groups = new Map<string, Stream[]>();
  for (const stream of streams) {
    const { claim, watcher } = stream;
    const key = JSON.stringify([claim.proof, claim.grant, watcher]);
    groups.set(key, [...(groups.get(key) ?? []), stream]);
  }
  return groups;
}

// The right is asked again for every note: what was true when the stream began is no answer.
async function tellAlike(streams: Stream[], news: ThreadNews): Promise<void> {
  const [{ claim, watcher } = streams[0] as Stream] = streams;
  const whom = asWhom(watcher, news);
  if (!whom) return;
  const frame = frameOf(whom, news);
  if (!frame) return;
  try {
    const now = await findWatcher(claim);
    if (!now || !sameRights(now, watcher)) return streams.forEach((it) => void it.end());
    if (await mayFollow(whom, news.thread)) sendTo(streams, frame);
  } catch (err) {
    log.warn({ err }, "a stream could not be told");
    for (const stream of streams) stream.behind = true;
  }
}

function sendTo(streams: Iterable<Stream>, frame: Frame): void {
  for (const stream of streams) stream.send(frame);
}

function endWhere(ends: (stream: Stream) => boolean): void {
  for (const stream of [...all]) if (ends(stream)) stream.end();
}

function setOf(map: Map<string, Set<Stream>>, key: string): Set<Stream> {
  const set = map.get(key) ?? new Set();
  map.set(key, set);
  return set;
}

function drop(map: Map<string, Set<Stream>>, key: string, stream: Stream): void {
  const set = map.get(key);
  set?.delete(stream);
  if (set?.size === 0) map.delete(key);
}
