// The load, in a process of its own. Asked by bench/loader.ts. It accepts no compression: a proxy would do that.
import http from "node:http";
import { answerParent } from "./child.ts";
import type { Asked, Done } from "./loader.ts";
import { median } from "./median.ts";

/** A request that is not answered for so long never will be. */
const PATIENCE_MS = 30_000;

answerParent(async (asked: Asked): Promise<Done> => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: asked.atOnce });
  const began = performance.now();
  const until = began + asked.ms;
  const times: number[] = [];
  async function one(): Promise<void> {
    while (performance.now() < until && times.length < (asked.most ?? Number.POSITIVE_INFINITY)) {
      const sent = performance.now();
      await get(asked, agent);
      times.push(performance.now() - sent);
    }
  }
  await Promise.all(Array.from({ length: asked.atOnce }, one)).finally(() => agent.destroy());
  const seconds = (performance.now() - began) / 1000;
  return { count: times.length, perSecond: times.length / seconds, median: median(times) };
});

function get({ url, headers, bytes: wanted }: Asked, agent: http.Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("error", reject);
      response.on("end", () => {
        if (response.statusCode === 200 && bytes >= wanted * 0.9) return resolve();
        reject(new Error(`${url} answered ${response.statusCode} with ${bytes} bytes, not 200 with ${wanted}.`));
      });
    });
    request.on("error", reject);
    request.setTimeout(PATIENCE_MS, () => request.destroy(new Error(`${url}: no answer for ${PATIENCE_MS} ms.`)));
  });
}
