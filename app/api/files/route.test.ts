import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NextRequest } from "next/server";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { MAX_BYTES } from "@/lib/attachments/limits";
import { db } from "@/lib/db";
import * as session from "@/lib/session";
import { postMessage } from "@/lib/threads/post";
import { type Market, makeMarket, write } from "@/test/market";
import { makeCustomer, makeOrder } from "@/test/people";
import { GET as getPreview } from "./[id]/preview/route";
import { DELETE, GET } from "./[id]/route";
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

let folder: string;
let market: Market;
let photo: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-files-route-"));
  process.env.PARLEY_DATA = folder;
  photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: "#864" } })
    .jpeg()
    .toBuffer();
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  jar.clear();
  await db.throttle.deleteMany();
  market = await makeMarket();
});

const PDF = Buffer.from("%PDF-1.7\n%%EOF");
const be = ({ userId }: { userId: string }) => session.signIn({ id: userId, sessionVersion: 0 });
const kept = () => readdir(join(folder, "files")).catch(() => []);

async function send(body: Uint8Array | ReadableStream<Uint8Array>, name = "lamp.jpg") {
  const headers = { "x-file-name": encodeURIComponent(name) };
  const init = { method: "POST", headers, body: body as BodyInit, duplex: "half" as const };
  const response = await POST(new NextRequest("http://localhost/api/files", init));
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, body: await response.json(), wait: response.headers.get("retry-after") };
}
const upload = async (body = photo, name?: string): Promise<string> => (await send(body, name)).body.id;
const params = (id: string) => ({ params: Promise.resolve({ id }) });
const ask = (id: string, headers = {}) => GET(new Request("http://localhost", { headers }), params(id));
const askPreview = (id: string) => getPreview(new Request("http://localhost"), params(id));
const remove = async (id: string) => (await DELETE(new Request("http://localhost"), params(id))).status;

describe("taken in", () => {
  test("as what it is, told as people see it, and served to its sender before any message has it", async () => {
    await be(market.customer);
    const { status, body } = await send(photo, "Lampe défaite.jpg");
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        ...{ id: expect.any(String), name: "Lampe défaite.jpg", type: "image/jpeg" },
        ...{ size: expect.any(Number), width: 900, height: 600 },
      },
    });
    expect((await ask(body.id)).status).toBe(200);
    await be(market.vendor);
    expect((await ask(body.id)).status).toBe(404);
  });

  test("from who came by an access link", async () => {
    await session.grantAccess({ userId: market.customer.userId, linkVersion: 0, orderId: market.order.id });
    expect((await send(PDF, "bill.pdf")).status).toBe(201);
  });
});

describe("refused, in words that name the file, with nothing kept", () => {
  test.each<[string, Uint8Array, string, number, RegExp]>([
    ["what is empty", Buffer.alloc(0), "lamp.jpg", 422, /^lamp\.jpg is empty/],
    ["a script that says it is a picture", Buffer.from("<script>"), "../a/lamp.jpg", 422, /^lamp\.jpg is not a JPEG/],
    ["one byte too many", Buffer.alloc(MAX_BYTES + 1), "lamp.jpg", 413, /^lamp\.jpg is larger than 10 MB/],
  ])("%s", async (_, bytes, name, status, words) => {
    await be(market.customer);
    const before = [await db.file.count(), (await kept()).length];
    const answer = await send(bytes, name);
    expect(answer.status).toBe(status);
    expect(answer.body.error).toMatch(words);
    expect([await db.file.count(), (await kept()).length]).toEqual(before);
  });

  test("an upload that is cut off", async () => {
    await be(market.customer);
    const before = [await db.file.count(), (await kept()).length];
    const parts = [photo.subarray(0, 500)];
    const body = new ReadableStream<Uint8Array>({
      pull: (to) => {
        const part = parts.shift();
        if (part) to.enqueue(part);
        else to.error(new Error("aborted"));
      },
    });
    expect(await send(body)).toMatchObject({ status: 400, body: { error: expect.stringContaining("cut off") } });
    expect([await db.file.count(), (await kept()).length]).toEqual(before);
  });

  test("nobody: 401, and nothing of it is read", async () => {
    let read = 0;
    const body = new ReadableStream<Uint8Array>({ pull: () => void read++ }, { highWaterMark: 0 });
    const request = new NextRequest("http://localhost/api/files", { method: "POST", body, duplex: "half" });
    expect((await POST(request)).status).toBe(401);
    expect(read).toBe(0);
  });

  test("the 61st in ten minutes, and the 501st in a day: 429, and nobody else is held up", async () => {
    const { userId } = market.customer;
    const resetAt = new Date(Date.now() + 30_000);
    await be(market.customer);
    await db.throttle.create({ data: { key: `file:${userId}`, count: 60, resetAt } });
    expect(await send(PDF)).toMatchObject({
      status: 429,
      body: { error: expect.stringMatching(/^Many files at once/) },
    });
    await be(market.vendor);
    expect((await send(PDF)).status).toBe(201);
    await be(market.customer);
    await db.throttle.deleteMany();
    const tonight = new Date(Date.now() + 4 * 3_600_000);
    await db.throttle.create({ data: { key: `file-daily:${userId}`, count: 500, resetAt: tonight } });
    const { status, body, wait } = await send(PDF);
    expect({ status, error: body.error, later: Number(wait) > 3_600 }).toEqual({
      ...{ status: 429, later: true, error: "Many files at once. Wait 4 hours, then choose it again." },
    });
  });
});

describe("served", () => {
  test("so that a browser does nothing but show a picture, or save anything else", async () => {
    await be(market.customer);
    const [picture, bill] = [await upload(photo, "my lamp.jpg"), await upload(PDF, "é.pdf")];
    const shown = await ask(picture);
    expect(Object.fromEntries(shown.headers)).toEqual({
      "cache-control": "private, no-cache",
      "content-disposition": `inline; filename="my lamp.jpg"; filename*=UTF-8''my%20lamp.jpg`,
      "content-security-policy": "sandbox; default-src 'none'",
      "content-type": "image/jpeg",
      "cross-origin-resource-policy": "same-origin",
      etag: `"${picture}"`,
      vary: "Cookie",
      "x-content-type-options": "nosniff",
    });
    expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).width).toBe(900);
    const small = await askPreview(picture);
    expect(small.headers.get("content-type")).toBe("image/webp");
    expect((await sharp(Buffer.from(await small.arrayBuffer())).metadata()).width).toBe(640);
    const saved = await ask(bill);
    expect(saved.headers.get("content-disposition")).toBe(`attachment; filename="_.pdf"; filename*=UTF-8''%C3%A9.pdf`);
    expect(Buffer.from(await saved.arrayBuffer()).equals(PDF)).toBe(true);
    expect((await askPreview(bill)).status).toBe(404);
  });

  test("once: a browser that has it is told that it may go on, and one that has it and may not is not", async () => {
    await be(market.customer);
    const id = await upload();
    const has = { "if-none-match": `"${id}"` };
    expect((await ask(id, has)).status).toBe(304);
    await be(market.rival);
    expect((await ask(id, has)).status).toBe(404);
    jar.clear();
    expect((await ask(id, has)).status).toBe(401);
  });

  test("to who may see its message, on whichever side, and to no stranger; rights that end, end", async () => {
    await be(market.customer);
    const id = await upload();
    await postMessage(market.customer, market.toShop, { ...write("Look"), files: [id] });
    const status = async () => [(await ask(id)).status, (await askPreview(id)).status];
    for (const insider of [market.customer, market.vendor, market.colleague, market.admin]) {
      await be(insider);
      expect(await status()).toEqual([200, 200]);
    }
    for (const stranger of [market.rival, { userId: (await makeCustomer()).id }]) {
      await be(stranger);
      expect(await status()).toEqual([404, 404]);
    }
    await session.grantAccess({ userId: market.customer.userId, linkVersion: 0, orderId: market.order.id });
    expect(await status()).toEqual([200, 200]);
    await session.signOut();
    expect(await status()).toEqual([401, 401]);
    await be(market.vendor);
    await db.staff.deleteMany({ where: { userId: market.vendor.userId } });
    expect(await status()).toEqual([404, 404]);
  });

  test("not through a link that opened another order", async () => {
    await be(market.customer);
    const id = await upload();
    await postMessage(market.customer, market.toShop, { ...write("Look"), files: [id] });
    const another = await makeOrder({ customer: market.person, items: [{}] });
    await session.signOut();
    await session.grantAccess({ userId: market.customer.userId, linkVersion: 0, orderId: another.id });
    expect((await ask(id)).status).toBe(404);
  });
});

describe("taken away again", () => {
  test("by its sender, twice, and by nobody else; what a message has stays", async () => {
    await be(market.customer);
    const [gone, hangs] = [await upload(), await upload()];
    await be(market.vendor);
    await remove(gone);
    await be(market.customer);
    expect((await ask(gone)).status).toBe(200);
    expect([await remove(gone), await remove(gone)]).toEqual([204, 204]);
    expect((await ask(gone)).status).toBe(404);
    await expect(postMessage(market.customer, market.toShop, { ...write("Look"), files: [gone] })).rejects.toThrow(
      "A file is not there any more. Choose it again.",
    );
    await postMessage(market.customer, market.toShop, { ...write("Look"), files: [hangs] });
    expect(await remove(hangs)).toBe(204);
    expect((await ask(hangs)).status).toBe(200);
    expect(await remove("no-such-file")).toBe(404);
  });
});
