import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/accounts/viewer";
import { announce } from "@/lib/bus";
import { db } from "@/lib/db";
import { close } from "@/lib/deliveries/outcome";
import { mailAgain, stopAddress } from "@/lib/deliveries/stopped";
import { takeEvent } from "@/lib/deliveries/told";
import type { Frame } from "@/lib/live/types";
import { liveDoor } from "@/lib/live-door";
import { NotFound } from "@/lib/refusal";
import { ACCESS, browserOf, nameOf, SESSION, seal } from "@/lib/session-cookies";
import { closeDispute, openDispute } from "@/lib/threads/dispute";
import { markAllShown } from "@/lib/threads/marks";
import { postMessage } from "@/lib/threads/post";
import { markRead } from "@/lib/threads/read";
import { tellWriting } from "@/lib/threads/writing";
import { type Listener, listenAt, ofEntry } from "@/test/listener";
import { type Market, makeMarket, write } from "@/test/market";
import { makeCustomer } from "@/test/people";
import { countStreams } from "./places";
import { startLive } from "./start";

let server: Server;
let origin: string;
let stopLive: () => Promise<void>;
let market: Market;
const open: Listener[] = [];

beforeAll(async () => {
  stopLive = startLive();
  server = createServer((request, response) => liveDoor()?.answer(request, response)).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  await db.throttle.deleteMany();
  market = await makeMarket();
});
afterEach(() => {
  for (const listener of open.splice(0)) listener.cut();
});
afterAll(async () => {
  await stopLive();
  server.closeAllConnections();
  server.close();
});

async function cookieOf(userId: string): Promise<string> {
  const { sessionVersion } = await db.user.findUniqueOrThrow({ where: { id: userId } });
  return `${nameOf(SESSION)}=${await seal(SESSION, { sub: userId, ver: sessionVersion }, 3600)}`;
}

async function listen(cookie: string, since = 0): Promise<Listener> {
  const listener = await listenAt(origin, cookie, `?since=${since}`);
  open.push(listener);
  await listener.hears((frame) => "hello" in frame);
  return listener;
}

const listens = async ({ userId }: Viewer) => listen(await cookieOf(userId));
const say = (viewer: Viewer, text: string) => postMessage(viewer, market.toShop, write(text));
const news = (frames: unknown[]) => frames.filter((it) => !/hello|gap|^\{"at"/.test(JSON.stringify(it)));
/** All that was to come has come: this, told later, has. */
async function nothingMore(listener: Listener, by: string) {
  await announce(db, { is: "marked", by });
  await listener.hears((frame) => "own" in frame);
}

describe("who hears what", () => {
  test("an entry reaches the customer, the shop, its colleague and the admins; nobody else", async () => {
    const stranger: Viewer = { as: "customer", userId: (await makeCustomer()).id, orderIds: null };
    const insiders = await Promise.all([market.customer, market.vendor, market.colleague, market.admin].map(listens));
    const outsiders = [market.rival, stranger];
    const outside = await Promise.all(outsiders.map(listens));
    await say(market.customer, "Hello");
    await Promise.all(insiders.map((it) => it.hears(ofEntry(1))));
    await Promise.all(outside.map((it, index) => nothingMore(it, outsiders[index]?.userId ?? "")));
    expect(outside.map(({ frames }) => news(frames))).toEqual([[{ own: true }], [{ own: true }]]);
    // They do hear of what is theirs.
    await postMessage(market.customer, { number: market.order.number, seller: market.other.slug }, write("Hello, Oak"));
    await outside[0]?.hears(ofEntry(1));
  });

  test("what became of a mail reaches its author's side, and not who it was for", async () => {
    await say(market.vendor, "It is on its way");
    const { id } = await db.delivery.findFirstOrThrow({
      where: { recipientId: market.person.id, kind: "new_message" },
    });
    const [shop, customer] = await Promise.all([market.vendor, market.customer].map(listens));
    await close(id, { state: "sent", why: null, providerId: `told-${id}` }, new Date());
    await shop?.hears((frame) => "own" in frame);
    if (customer) await nothingMore(customer, market.customer.userId);
    expect(news(customer?.frames ?? [])).toEqual([{ own: true }]);
    const event = { type: "bounced", why: "bounced", address: null, providerId: `told-${id}`, at: new Date() } as const;
    await takeEvent(event);
    await shop?.hears(() => shop.frames.filter((frame) => "own" in frame).length === 2);
  });

  test("an address that is stopped, or taken back, is told to the admins alone", async () => {
    const [admin, shop] = await Promise.all([market.admin, market.vendor].map(listens));
    await db.$transaction((tx) => stopAddress(tx, market.person.email ?? "", "bounced", market.order.id));
    await admin?.hears((frame) => "own" in frame);
    await mailAgain(market.admin, market.person.email ?? "");
    await admin?.hears(() => admin.frames.filter((frame) => "own" in frame).length === 2);
    if (shop) await nothingMore(shop, market.vendor.userId);
    expect(news(shop?.frames ?? [])).toEqual([{ own: true }]);
  });

  test("a holder of an access link hears of what it opened, and of nothing else", async () => {
    const { id: userId, linkVersion } = await db.user.findUniqueOrThrow({ where: { id: market.person.id } });
    const until = Math.floor(Date.now() / 1000) + 3600;
    const grant = { userId, linkVersion, grants: [{ orderId: market.order.id, until }] };
    const holder = await listen(`${nameOf(ACCESS)}=${await seal(ACCESS, grant, 3600)}`);
    const elsewhere = await makeMarket();
    await db.order.update({ where: { id: elsewhere.order.id }, data: { customerId: userId } });
    await postMessage(elsewhere.admin, elsewhere.toStore, write("Not opened"));
    await say(market.vendor, "Opened");
    await holder.hears(ofEntry(1));
    const { id } = await market.thread();
    expect(news(holder.frames)).toEqual([{ thread: id, seq: 1 }]);
  });

  test("what is rolled back is told to nobody, disputes are told to all", async () => {
    const vendor = await listens(market.vendor);
    await say(market.customer, "One");
    await expect(
      postMessage(market.customer, market.toShop, { ...write("Two"), text: "\0" }),
      "cannot be kept",
    ).rejects.toThrow();
    await openDispute(market.customer, market.toShop, "Broken", 0);
    const { openDisputeId } = await market.thread();
    await closeDispute(market.admin, market.toShop, openDisputeId ?? "", 0);
    await vendor.hears(ofEntry(3));
    expect(news(vendor.frames).map((it) => (it as { seq?: number }).seq)).toEqual([1, 2, 3]);
  });

  test("seen and writing are told to the other side, one's own numbers to oneself", async () => {
    await say(market.customer, "One");
    const [customer, vendor, colleague] = await Promise.all(
      [market.customer, market.vendor, market.colleague].map(listens),
    );
    const { id } = await market.thread();
    await markRead(market.vendor, market.toShop, 1);
    await customer?.hears((it) => "seen" in it && it.seen === 1);
    await vendor?.hears((it) => "own" in it);
    await expect(tellWriting(market.rival, market.toShop), "by whom it is none of theirs").rejects.toThrow(NotFound);
    await tellWriting(market.vendor, market.toShop);
    await customer?.hears((it) => "writing" in it && it.writing === "vendor");
    await markAllShown(market.vendor, { show: "all", q: "" }, "unread");
    await say(market.customer, "Two");
    await Promise.all([vendor, colleague, customer].map((it) => it?.hears(ofEntry(2))));
    // Of what was said just before they listened they may be told once more.
    const since = (listener?: Listener) => news(listener?.frames ?? []).filter((it) => !ofEntry(1)(it as Frame));
    expect(since(colleague)).toEqual([{ thread: id, seq: 2 }]);
    expect(since(customer)).toHaveLength(3);
    expect(since(vendor).filter((it) => "own" in (it as object))).toHaveLength(2);
  });
});

describe("who lost the right hears nothing more, and the stream ends within 5 seconds", () => {
  const endsInTime = (listener: Listener) =>
    Promise.race([
      listener.ended.then(() => "ended"),
      new Promise((resolve) => setTimeout(resolve, 5_000, "still there").unref()),
    ]);

  test.each([
    [
      "signed out everywhere",
      (userId: string) => db.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } }),
    ],
    ["disabled", (userId: string) => db.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })],
    ["left the shop", (userId: string) => db.staff.deleteMany({ where: { userId } })],
    [
      "the shop was removed",
      () => db.vendor.update({ where: { id: market.shop.id }, data: { removedAt: new Date() } }),
    ],
  ])("%s", async (_, lose) => {
    const vendor = await listens(market.vendor);
    await say(market.customer, "Before");
    await vendor.hears(ofEntry(1));
    await lose(market.vendor.userId);
    // A shop that was removed is written to no more.
    await say(market.customer, "After").catch(() => undefined);
    expect(await endsInTime(vendor)).toBe("ended");
    expect(vendor.frames.some(ofEntry(2))).toBe(false);
  });

  test("an admin who is none any more, and nothing happens: the stream ends all the same", async () => {
    const admin = await listens(market.admin);
    await db.user.update({ where: { id: market.admin.userId }, data: { isAdmin: false } });
    expect(await endsInTime(admin)).toBe("ended");
  });

  test("a browser that signs out, and only that one", async () => {
    const [cookie, other] = [await cookieOf(market.customer.userId), await cookieOf(market.customer.userId)];
    const [gone, stays] = [await listen(cookie), await listen(other)];
    const [name = "", value = ""] = cookie.split("=");
    await announce(db, { is: "signed-out", browser: browserOf((it) => (it === name ? value : undefined)) });
    await gone.ended;
    await say(market.vendor, "Still here?");
    await stays.hears(ofEntry(1));
    expect((await listenAt(origin, cookie)).status, "its cookie may still be on the way out").toBe(401);
  });
});

describe("the stream itself", () => {
  test("who was away for a moment is told what was told meanwhile, and no more; for longer, that something lacks", async () => {
    const cookie = await cookieOf(market.vendor.userId);
    const first = await listen(cookie);
    await say(market.customer, "While the page is made");
    await first.hears(ofEntry(1));
    const back = await listen(cookie, Date.now());
    await back.hears(ofEntry(1));
    expect(back.frames.some((it) => "gap" in it)).toBe(false);
    const late = await listen(cookie, Date.now() - 120_000);
    await late.hears((it) => "gap" in it);
    const rival = await listen(await cookieOf(market.rival.userId), Date.now());
    await nothingMore(rival, market.rival.userId);
    expect(news(rival.frames), "nothing that is not theirs").toEqual([{ own: true }]);
    await announce(db, { is: "notice" });
    const admin = await listen(await cookieOf(market.admin.userId), Date.now());
    await admin.hears((it) => "own" in it);
  });

  test("nobody gets none, a program learns by HEAD whether there would be one", async () => {
    const ask = (method: string, cookie = "") => fetch(`${origin}/api/live`, { method, headers: { cookie } });
    expect((await ask("GET")).status).toBe(401);
    expect((await ask("HEAD")).status).toBe(401);
    expect((await ask("HEAD", "next-auth.session-token=forged")).status).toBe(401);
    expect((await ask("HEAD", await cookieOf(market.customer.userId))).status).toBe(200);
    expect((await ask("POST", await cookieOf(market.customer.userId))).status).toBe(405);
  });

  test("a bus that was lost: everybody is told to fetch what they lack, and hears again", async () => {
    const vendor = await listens(market.vendor);
    const admin = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await admin.connect();
    const gapsBefore = vendor.frames.filter((it) => "gap" in it).length;
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'parley live' and datname = current_database()`,
    );
    await admin.end();
    await vendor.hears(() => vendor.frames.filter((it) => "gap" in it).length > gapsBefore);
    await say(market.customer, "Heard again");
    await vendor.hears(ofEntry(1));
  });

  test("one person's streams are bounded: the oldest goes", async () => {
    const cookie = await cookieOf(market.customer.userId);
    const first = await listen(cookie);
    for (let n = 0; n < 20; n++) await listen(cookie);
    await first.ended;
    expect(countStreams()).toBeLessThanOrEqual(20);
  });
});
