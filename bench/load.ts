// The load, in a process of its own: what it costs is not the server's. Asked by bench/loader.ts.
import http from "node:http";
import type { Asked, Done } from "./loader.ts";

process.on("message", async (asked: Asked) => process.send?.(await run(asked)));

async function run(asked: Asked): Promise<Done> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: asked.atOnce });
  const until = performance.now() + asked.ms;
  const times: number[] = [];
  let wrong: string | null = null;
  const began = performance.now();
  async function one(): Promise<void> {
    while (performance.now() < until && wrong === null && times.length < (asked.most ?? Infinity)) {
      const sent = performance.now();
      const { status, bytes } = await get(asked, agent);
      times.push(performance.now() - sent);
      if (status !== 200 || bytes < asked.bytes * 0.9) wrong = `${status} with ${bytes} bytes`;
    }
  }
  await Promise.all(Array.from({ length: asked.atOnce }, one));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { count: times.length, perSecond: times.length / seconds, median: times[times.length >> 1] ?? 0, wrong };
}

function get({ url, headers }: Asked, agent: http.Agent): Promise<{ status: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, bytes }));
      response.on("error", reject);
    });
    request.on("error", reject);
  });
}
