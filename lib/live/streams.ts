import { rightsOf } from "@/lib/accounts/rights";
import { log } from "@/lib/log";
import type { News, ThreadNews } from "@/lib/news";
import { asWhom, mayFollow } from "./follows";
import { frameOf } from "./frame";
import { admins, all, endWhere, listeners, type Stream, streamsNear, streamsOf } from "./places";
import { noteRecent, recentSince, startRecent } from "./recent";
import type { Frame } from "./types";
import { type Claim, findWatcher, sameRights } from "./watcher";

/** Browsers that have just signed out, and until when that is remembered. */
const gone = new Map<string, number>();
const GONE_MS = 60_000;

/** What another server, or this one, tells: each stream whose person may know of it hears it. */
export async function tell(news: News): Promise<void> {
  noteRecent(news);
  if (news.is === "signed-out") return forget(news.browser);
  if (news.is === "marked") return sendTo(streamsOf(news.by), { own: true });
  if (news.is === "notice") return sendTo(admins, { own: true });
  await Promise.all([...alike(streamsNear(news)).values()].map((streams) => tellAlike(streams, news)));
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
    if (it.is === "notice" && admins.has(stream)) stream.send({ own: true });
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
  const rights = await rightsOf(listeners());
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
