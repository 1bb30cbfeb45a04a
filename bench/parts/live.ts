import { setTimeout as pause } from "node:timers/promises";
import { startChild } from "../child.ts";
import { environment } from "../environment.ts";
import type { ToDo, Told } from "../live/browsers.ts";
import type { Posted, ToPost } from "../live/poster.ts";
import { findTalks } from "../live/talk.ts";
import { median, quantile } from "../median.ts";
import type { Part } from "../part.ts";
import { startOurs } from "../servers.ts";
import { together } from "../together.ts";

const STREAMS = 1_000;
const PER_SECOND = 20;
/** Of these many, connections are cut while sellers write to them: to each about every two seconds. */
const TALKATIVE = 40;
const CUTS = 200;

/** From a seller's commit to the event in the customer's browser; and that nobody misses anything whose line is cut. */
export const live: Part = ({ big, rounds, say }) =>
  together(async (keep) => {
    const database = await big();
    const talks = await findTalks(database, STREAMS);
    const server = keep(await startOurs(database));
    const poster = keep(startChild<ToPost, Posted[]>("bench/live/poster.ts", environment(database)));
    const browsers = keep(startChild<ToDo, Told>("bench/live/browsers.ts"));
    say(`${STREAMS} streams`);
    await browsers.ask({ open: { url: `${server.url}/api/live`, talks } });
    const post = (to: typeof talks, seconds: number) =>
      poster.ask({ talks: to, count: seconds * PER_SECOND, perSecond: PER_SECOND });
    const warm = await post(talks, 2);
    const posted = await post(talks.slice(warm.length), rounds * 6);
    say(`${CUTS} connections cut`);
    const [meanwhile] = await Promise.all([
      post(talks.slice(0, TALKATIVE), 30),
      browsers.ask({ cut: { count: CUTS, among: TALKATIVE } }),
    ]);
    await pause(2_000);
    const told = await browsers.ask({ told: true });
    return [latencyRow(posted, told), missedRow([...warm, ...posted, ...meanwhile], told)];
  });

function latencyRow(posted: Posted[], told: Told) {
  const heard = new Map(told.map(([thread, seq, at]) => [`${thread} ${seq}`, at]));
  const times = posted.flatMap(({ thread, seq, at }) => (heard.get(`${thread} ${seq}`) ?? Number.NaN) - at);
  return {
    what: `Commit to event, ${STREAMS} streams, ${PER_SECOND} messages/s: p95`,
    unit: "ms",
    ours: quantile(times, 0.95),
    against: null,
    target: { most: 100 },
    more: {
      messages: posted.length,
      ...{ p50: median(times), p99: quantile(times, 0.99), max: Math.max(...times) },
      latestPost: Math.max(...posted.map(({ late }) => late)),
    },
  };
}

function missedRow(posted: Posted[], told: Told) {
  const known = new Set(told.map(([thread, seq]) => `${thread} ${seq}`));
  const missed = posted.filter(({ thread, seq }) => !known.has(`${thread} ${seq}`));
  const fetched = told.filter(([, , at]) => at === null).length;
  if (fetched === 0) throw new Error("No message came while a connection was cut: nothing was tried.");
  return {
    what: `Missed, over ${CUTS} cut connections`,
    unit: "messages",
    ours: missed.length,
    against: null,
    target: { most: 0 },
    more: { messages: posted.length, fetchedAfterCut: fetched, missed },
  };
}
