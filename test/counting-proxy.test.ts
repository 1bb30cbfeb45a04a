import { afterAll, beforeAll, expect, it } from "vitest";
import { createClient } from "@/prisma/client";
import { type CountingProxy, startCountingProxy } from "./counting-proxy";

let proxy: CountingProxy;
let client: ReturnType<typeof createClient>;

beforeAll(async () => {
  proxy = await startCountingProxy(process.env.DATABASE_URL ?? "");
  client = createClient(proxy.url, 2);
  await client.store.count();
});
afterAll(async () => {
  await client.$disconnect();
  await proxy.stop();
});

it("counts each statement once, with parameters or without, and those of a transaction with its beginning and end", async () => {
  const one = await proxy.count(() => client.store.findUniqueOrThrow({ where: { id: 1 } }));
  expect(one.answer.id).toBe(1);
  expect(one.trips).toEqual([expect.stringContaining('FROM "public"."store"')]);
  const big = "x".repeat(300_000);
  expect((await proxy.count(() => client.$queryRaw`select length(${big})`)).trips).toHaveLength(1);
  const both = await proxy.count(() => client.$transaction([client.store.count(), client.vendor.count()]));
  expect(both.trips).toHaveLength(4);
  expect((await proxy.count(async () => undefined)).trips).toEqual([]);
});

it("passes over the connections of the worker alone", async () => {
  const added = await proxy.count(() => client.$queryRaw`select 'graphile_worker.add_job'`);
  expect(added.trips).toHaveLength(1);
  const worker = createClient(proxy.url, 1);
  const worked = await proxy.count(async () => {
    await worker.store.count();
    await worker.$queryRaw`select '"graphile_worker".get_job'`;
  });
  expect(worked.trips).toEqual([]);
  await worker.$disconnect();
});
