import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { readStore } from "@/lib/settings/store";
import { type CountingProxy, startCountingProxy } from "@/test/counting-proxy";
import { makeMarket, write } from "@/test/market";
import { closeDispute, openDispute } from "./dispute";
import { readAsker } from "./header";
import { postMessage } from "./post";

// How often a message waits for the database (decision 060): each time costs its sender more than anything we compute.

/** Begin, what the write begins with, the entry with all that hangs on it, commit. */
const FOUR = 4;
let wire: CountingProxy;

beforeAll(async () => {
  wire = await startCountingProxy(process.env.DATABASE_URL ?? "");
  // Nothing has asked for the database yet: it is reached through the proxy from now on.
  process.env.DATABASE_URL = wire.url;
});
afterAll(async () => {
  await db.$disconnect();
  await wire.stop();
});

test("a message in a thread of an order: who asks, and four statements", async () => {
  const m = await makeMarket();
  await postMessage(m.customer, m.toShop, write("The first makes its thread."));
  const store = await readStore();
  const session = { id: m.person.id, sessionVersion: 0 };
  expect((await wire.count(() => readAsker({ session, grant: null }))).trips).toHaveLength(1);
  for (const viewer of [m.customer, m.vendor, m.admin]) {
    const { answer, trips } = await wire.count(() => postMessage(viewer, m.toShop, write("Hello."), store));
    expect(answer.seq).toBeGreaterThan(1);
    expect(trips, viewer.as).toHaveLength(FOUR);
  }
  await openDispute(m.customer, m.toShop, "Because.", 0);
  const disputed = await wire.count(() => postMessage(m.customer, m.toShop, write("Disputed."), store));
  expect(disputed.trips).toHaveLength(FOUR);
  await closeDispute(m.customer, m.toShop, (await m.thread()).openDisputeId ?? "", 0);
});
