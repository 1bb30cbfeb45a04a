import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { ORDER_BYTES } from "@/lib/orders/import-lines";
import { createApiKey, revokeApiKeys } from "@/lib/settings/api-key";
import { createClient } from "@/prisma/client";
import { freePort } from "@/prisma/port";
import { emptyOrders } from "@/test/empty-orders";
import { orderLine } from "@/test/order-line";
import { POST } from "./route";

let key: string;
beforeEach(async () => {
  await emptyOrders();
  key = await createApiKey("shop");
});

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

async function post(body: Body | null, authorization: string | null = `Bearer ${key}`) {
  const headers = new Headers({ "x-forwarded-for": "192.0.2.7" });
  if (authorization !== null) headers.set("authorization", authorization);
  const init = { method: "POST", headers, body, duplex: "half" };
  const response = await POST(new Request("http://localhost/api/orders", init));
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, body: await response.json(), headers: response.headers };
}

const send = (over: Record<string, unknown> = {}) => post(JSON.stringify(orderLine(over)));

describe("answers", () => {
  test("created 201, unchanged and updated 200, with the number as people see it", async () => {
    expect(await send({ number: "#1001" })).toMatchObject({ status: 201, body: { result: "created", number: "1001" } });
    expect(await send()).toMatchObject({ status: 200, body: { result: "unchanged", number: "1001" } });
    const updated = await send({ status: "delivered" });
    expect(updated).toMatchObject({ status: 200 });
    expect(updated.body).toEqual({ result: "updated", number: "1001" });
  });

  test("400 names every fault", async () => {
    const { status, body } = await send({ number: "..", currency: "eur" });
    expect(status).toBe(400);
    expect(body.errors.map((it: { field: string }) => it.field)).toEqual(["number", "currency"]);
    expect(Object.keys(body)).toEqual(["errors"]);
  });

  test("400 for a number that another source uses", async () => {
    await send();
    key = await createApiKey("other");
    const { status, body } = await send({ source: "other" });
    expect({ status, body }).toEqual({
      status: 400,
      body: { errors: [{ field: "number", why: "Another order has this number already." }] },
    });
  });

  test.each<[string, Body | null]>([
    ["nothing", null],
    ["text", "hello"],
    ["a list", "[]"],
    ["null", "null"],
    ["two orders", `${JSON.stringify(orderLine())}\n${JSON.stringify(orderLine())}`],
    ["a deep nest", "[".repeat(500_000)],
    ["Latin-1", Buffer.from('{"source":"caf\xe9"}', "latin1")],
    ["U+0000", JSON.stringify(orderLine({ status: "\0" }))],
    ["half a surrogate pair", '{"source":"\\ud800"}'],
    ["operators", JSON.stringify(orderLine({ externalId: { not: "" } }))],
  ])("400 for %s, never a 500", async (_, body) => {
    expect((await post(body)).status).toBe(400);
    expect(await db.order.count()).toBe(0);
  });
});

describe("the key", () => {
  test.each([null, "", "Bearer", "Bearer ", "Basic abc", "Bearer parley_wrong", "parley_wrong"])(
    "%j is 401",
    async (authorization) => {
      const { status, body, headers } = await post(JSON.stringify(orderLine()), authorization);
      expect(status).toBe(401);
      expect(headers.get("www-authenticate")).toBe("Bearer");
      expect(body.errors).toHaveLength(1);
      expect(await db.order.count()).toBe(0);
    },
  );

  test("its hash is no key", async () => {
    const { keyHash } = await db.apiKey.findFirstOrThrow();
    expect((await post(JSON.stringify(orderLine()), `Bearer ${keyHash}`)).status).toBe(401);
  });

  test("works beside a newer one until revoked, with all keys of its source only", async () => {
    const [newer, other] = [await createApiKey("shop"), await createApiKey("other")];
    expect((await send()).status).toBe(201);
    expect(await revokeApiKeys("shop")).toBe(2);
    expect((await send()).status).toBe(401);
    expect((await post("{}", `Bearer ${newer}`)).status).toBe(401);
    expect((await post("{}", `Bearer ${other}`)).status).toBe(400);
  });

  test("belongs to one source", async () => {
    const { status, body } = await send({ source: "other" });
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ field: "source", why: "This key is for orders of another source." }]);
    expect(await db.order.count()).toBe(0);
    expect((await send()).status).toBe(201);
  });

  test("is kept as a hash alone", async () => {
    expect(key).toMatch(/^parley_[\w-]{43}$/);
    expect(JSON.stringify(await db.apiKey.findMany())).not.toContain(key.slice(7));
  });
});

describe("limits", () => {
  test("1 MB is taken, more is 413, and an endless body is let go of", async () => {
    const padded = (length: number) => JSON.stringify(orderLine()).padEnd(length);
    expect((await post(padded(ORDER_BYTES))).status).toBe(201);
    expect((await post(padded(ORDER_BYTES + 1))).status).toBe(413);
    const block = new Uint8Array(1024 * 1024).fill(32);
    let cancel = () => {};
    const cancelled = new Promise<void>((resolve) => {
      cancel = resolve;
    });
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(block), cancel });
    expect((await post(endless)).status).toBe(413);
    await cancelled;
  });

  test("nothing is read of a body without a key", async () => {
    let read = 0;
    const body = new ReadableStream<Uint8Array>({ pull: () => void read++ }, { highWaterMark: 0 });
    expect((await post(body, null)).status).toBe(401);
    expect(read).toBe(0);
  });

  test("600 a minute and key: then 429 with Retry-After, and the order is not taken", async () => {
    const { id } = await db.apiKey.findFirstOrThrow();
    const resetAt = new Date(Date.now() + 30_000);
    await db.throttle.create({ data: { key: `orders:key:${id}`, count: 599, resetAt } });
    expect((await send()).status).toBe(201);
    const { status, headers } = await send({ status: "delivered" });
    expect(status).toBe(429);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await db.order.findFirst()).toMatchObject({ status: "shipped" });
  });

  test("30 wrong keys a minute and address; the right one still works", async () => {
    const guesses = await Promise.all(Array.from({ length: 31 }, (_, i) => post("{}", `Bearer parley_${i}`)));
    const statuses = guesses.map(({ status }) => status);
    expect(statuses.filter((it) => it === 401)).toHaveLength(30);
    expect(guesses.find(({ status }) => status === 429)?.headers.get("retry-after")).toMatch(/^\d+$/);
    expect((await send()).status).toBe(201);
  });
});

test("twenty at once of one order: one created, the rest unchanged", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => send()));
  expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(all.filter(({ status }) => status === 200)).toHaveLength(19);
});

test("the database away: 503 with Retry-After, and afterwards all is well", async () => {
  const holder = globalThis as { parleyDb?: ReturnType<typeof createClient> };
  const { parleyDb } = holder;
  holder.parleyDb = createClient(`postgres://nobody@127.0.0.1:${await freePort()}/nothing`);
  const { status, headers } = await send();
  holder.parleyDb = parleyDb;
  expect({ status, wait: headers.get("retry-after") }).toEqual({ status: 503, wait: "5" });
  expect((await send()).status).toBe(201);
});
