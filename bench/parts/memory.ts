import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { startChild } from "../child.ts";
import type { ToDo, Told } from "../live/browsers.ts";
import { findTalks, type Talk } from "../live/talk.ts";
import { median } from "../median.ts";
import type { Part } from "../part.ts";
import { type Running, startEmpty, startOurs } from "../servers.ts";
import { together } from "../together.ts";
import { look } from "../visit.ts";

const STREAMS = 1_000;
/** A server that has done something already: code compiled, connections to the database open. */
const WARM = 200;
const TIMES = 3;
const SETTLE_MS = 3_000;
const collector = { node: ["--expose-gc", "--import", "./bench/collector.ts"] };

/** What the server's process grows by for each stream, after its garbage was collected; beside a stream of a route. */
export const memory: Part = async ({ big, say }) => {
  const database = await big();
  const talks = await findTalks(database, STREAMS);
  const grown = { ours: [] as number[], empty: [] as number[] };
  for (let time = 0; time < TIMES; time++) {
    say(`memory of ${STREAMS} streams, ${time + 1} of ${TIMES}`);
    grown.ours.push(await grownBy(await startOurs(database, collector), "/api/live", talks));
    grown.empty.push(await grownBy(await startEmpty(database, collector), "/stream", talks));
  }
  return [
    {
      what: "Memory of a stream",
      unit: "kB",
      ours: median(grown.ours),
      against: null,
      target: { most: 60 },
      more: { ...grown, streamOfARoute: median(grown.empty) },
    },
  ];
};

/** @returns kB of the process for each stream */
function grownBy(server: Running, path: string, talks: Talk[]): Promise<number> {
  return together(async (keep) => {
    keep(server);
    const url = server.url + path;
    const warming = startChild<ToDo, Told>("bench/live/browsers.ts");
    await warming.ask({ open: { url, talks: talks.slice(0, WARM) } });
    for (let n = 0; n < 20; n++) await look(server.url, {});
    warming.stop();
    const before = await settled(server);
    const browsers = keep(startChild<ToDo, Told>("bench/live/browsers.ts"));
    await browsers.ask({ open: { url, talks } });
    return ((await settled(server)) - before) / talks.length;
  });
}

/** kB that the process holds once it has collected its garbage. */
async function settled({ pid }: Running): Promise<number> {
  for (let n = 0; n < 2; n++) {
    await pause(SETTLE_MS / 2);
    process.kill(pid, "SIGUSR2");
  }
  await pause(SETTLE_MS);
  const text = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(text)?.[1]);
}
