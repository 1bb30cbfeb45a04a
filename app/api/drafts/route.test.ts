import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import * as session from "@/lib/session";
import { MESSAGE_BYTES } from "@/lib/threads/limits";
import { createClient } from "@/prisma/client";
import { freePort } from "@/prisma/port";
import { type Market, makeMarket } from "@/test/market";
import { POST } from "./route";

// What Next gives a request: a jar of cookies, and headers.
const jar = new Map<string, { value: string }>();
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (name: string, value: string, { maxAge }: { maxAge: number }) =>
      maxAge > 0 ? jar.set(name, { value }) : jar.delete(name),
  }),
  headers: async () => new Headers(),
}));

let market: Market;
let thread: string;
beforeEach(async () => {
  jar.clear();
  await db.throttle.deleteMany();
  await db.draft.deleteMany();
  market = await makeMarket();
  thread = `order/${market.order.number}/${market.shop.slug}`;
});
const be = ({ userId }: { userId: string }) => session.signIn({ id: userId, sessionVersion: 0 });
const save = (over: Record<string, unknown> = {}) => ({ side: "customer", thread, text: "Is it", rev: 0, ...over });
const drafts = () => db.draft.findMany({ select: { userId: true, place: true, text: true, rev: true } });

async function post(body: unknown, type = "application/json") {
  const text = typeof body === "string" || body instanceof ReadableStream ? body : JSON.stringify(body);
  const init = { method: "POST", headers: { "Content-Type": type }, body: text, duplex: "half" };
  const response = await POST(new Request("http://localhost/api/drafts", init));
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, body: await response.json(), wait: response.headers.get("retry-after") };
}

describe("kept", () => {
  test.each(["application/json", "text/plain;charset=UTF-8"])("as %s, with the rev it is now", async (type) => {
    await be(market.customer);
    expect(await post(save(), type)).toMatchObject({ status: 200, body: { rev: 1 } });
    expect(await post(save({ text: "Is it brass?", rev: 1 }), type)).toMatchObject({ status: 200, body: { rev: 2 } });
    const { userId } = market.customer;
    expect(await drafts()).toEqual([{ userId, place: thread, text: "Is it brass?", rev: 2 }]);
    expect(await post(save({ text: "", rev: 2 }), type)).toMatchObject({ status: 200, body: { rev: 0 } });
    expect(await drafts()).toEqual([]);
  });

  test("of a seller, on that side and on no other", async () => {
    await be(market.vendor);
    expect((await post(save())).status).toBe(404);
    expect((await post(save({ side: "seller" }))).body).toEqual({ rev: 1 });
    await be(market.customer);
    expect((await post(save({ side: "seller" }))).status).toBe(404);
    expect(await drafts()).toMatchObject([{ userId: market.vendor.userId }]);
  });

  test("as long as a message may be, however JSON writes it", async () => {
    await be(market.customer);
    const text = "\u0001".repeat(MESSAGE_BYTES);
    expect((await post(save({ text }))).status).toBe(200);
    const { status, body } = await post(save({ text: `${text}a` }));
    expect({ status, body }).toEqual({
      status: 422,
      body: { message: "Your draft is too long to be kept. It stays in this browser." },
    });
  });
});

describe("refused, in words and never as a redirect", () => {
  test("to nobody, whose session ended, and an access link's holder: 401, and nothing of it is read", async () => {
    const asked = async () => {
      let read = 0;
      const body = new ReadableStream<Uint8Array>({ pull: () => void read++ }, { highWaterMark: 0 });
      return { status: (await post(body)).status, read };
    };
    expect(await asked()).toEqual({ status: 401, read: 0 });
    await be(market.customer);
    await db.user.update({ where: { id: market.customer.userId }, data: { sessionVersion: 1 } });
    expect(await asked()).toEqual({ status: 401, read: 0 });
    await session.grantAccess({ userId: market.customer.userId, linkVersion: 0, orderId: market.order.id });
    expect(await asked()).toEqual({ status: 401, read: 0 });
    expect(await drafts()).toEqual([]);
  });

  test("to a stranger: the same as for what does not exist", async () => {
    await be(market.rival);
    const missing = save({ side: "seller", thread: "order/NOSUCH/store" });
    expect(await post(save({ side: "seller" }))).toEqual(await post(missing));
    expect((await post(missing)).status).toBe(404);
  });

  test("who was removed from the shop", async () => {
    await be(market.vendor);
    expect((await post(save({ side: "seller" }))).status).toBe(200);
    await db.staff.deleteMany({ where: { userId: market.vendor.userId } });
    expect((await post(save({ side: "seller", text: "Still here", rev: 1 }))).status).toBe(404);
    expect(await drafts()).toMatchObject([{ text: "Is it" }]);
  });

  test.each<[string, unknown]>([
    ["nothing", ""],
    ["no JSON", "text=Is+it"],
    ["null", null],
    ["a list", []],
    ["no side", save({ side: undefined })],
    ["a side there is not", save({ side: "admin" })],
    ["a thread that is none", save({ thread: "order/1/2/3" })],
    ["an object as thread", save({ thread: { not: "" } })],
    ["U+0000 in the thread", save({ thread: "order/%00/store" })],
    ["an object as text", save({ text: { contains: "" } })],
    ["U+0000 in the text", save({ text: "a\0b" })],
    ["half a surrogate pair", '{"side":"customer","thread":"order/1/store","text":"\\ud800","rev":0}'],
    ["a rev below none", save({ rev: -1 })],
    ["a rev beyond all", save({ rev: 2_147_483_647 })],
    ["half a rev", save({ rev: 0.5 })],
    ["a rev as text", save({ rev: "0" })],
    ["a deep nest", "[".repeat(500_000)],
  ])("%s: 422", async (_, body) => {
    await be(market.customer);
    const { status, body: said } = await post(body);
    expect({ status, said }).toEqual({ status: 422, said: { message: expect.any(String) } });
    expect(await drafts()).toEqual([]);
  });

  test("2 MB: 413", async () => {
    await be(market.customer);
    expect((await post(save({ text: "a".repeat(2_000_000) }))).status).toBe(413);
  });

  test("the 121st in a minute: 429, and nobody else is held up", async () => {
    const resetAt = new Date(Date.now() + 30_000);
    await db.throttle.create({ data: { key: `draft:${market.customer.userId}`, count: 119, resetAt } });
    await be(market.customer);
    expect((await post(save())).status).toBe(200);
    const { status, wait } = await post(save({ text: "Is it too fast?" }));
    expect({ status, seconds: Number(wait) > 0 }).toEqual({ status: 429, seconds: true });
    await be(market.vendor);
    expect((await post(save({ side: "seller" }))).status).toBe(200);
  });

  test("while the database is away: 503, and afterwards all is well", async () => {
    await be(market.customer);
    const holder = globalThis as { parleyDb?: ReturnType<typeof createClient> };
    const { parleyDb } = holder;
    holder.parleyDb = createClient(`postgres://nobody@127.0.0.1:${await freePort()}/nothing`);
    const { status, wait } = await post(save());
    holder.parleyDb = parleyDb;
    expect({ status, wait }).toEqual({ status: 503, wait: "5" });
    expect((await post(save())).status).toBe(200);
  });
});
