import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { liveDoor } from "@/lib/live-door";
import { nameOf, SESSION, seal } from "@/lib/session-cookies";
import { listenAt } from "@/test/listener";
import { makeUser } from "@/test/people";
import { countStreams } from "./places";
import { startLive } from "./start";

const MANY = process.env.LONG === "1" ? 1_000 : 100;
const ROUNDS = 10;

setFlagsFromString("--expose-gc");
const gc = runInNewContext("gc") as () => void;

test(`${MANY} streams opened and dropped ${ROUNDS} times: nothing of them stays`, async () => {
  const stop = startLive();
  const server = createServer((request, response) => liveDoor()?.answer(request, response)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const cookies: string[] = [];
  for (let n = 0; n < MANY; n++) {
    const { id: sub, sessionVersion: ver } = await makeUser();
    cookies.push(`${nameOf(SESSION)}=${await seal(SESSION, { sub, ver }, 3600)}`);
  }

  async function round(): Promise<number> {
    const streams = await Promise.all(cookies.map((cookie) => listenAt(origin, cookie)));
    await Promise.all(streams.map((it) => it.hears((frame) => "hello" in frame)));
    expect(countStreams()).toBe(MANY);
    for (const stream of streams) stream.cut();
    await Promise.all(streams.map((it) => it.ended));
    await expect.poll(countStreams).toBe(0);
    await expect.poll(() => new Promise((resolve) => server.getConnections((_, count) => resolve(count)))).toBe(0);
    gc();
    return process.memoryUsage().heapUsed;
  }

  try {
    const heap: number[] = [];
    for (let n = 0; n < ROUNDS; n++) heap.push(await round());
    // The first rounds fill caches. A stream that stayed would weigh some 15 kB in each of the eight that follow.
    const grown = ((heap.at(-1) ?? 0) - (heap[1] ?? 0)) / MANY / (ROUNDS - 2);
    expect(grown, `heap after each round: ${heap}`).toBeLessThan(3_000);
  } finally {
    server.close();
    await stop();
    await db.$disconnect();
  }
}, 180_000);
