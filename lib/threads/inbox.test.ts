import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { AdminViewer, CustomerViewer, SellerViewer, VendorViewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { openDispute } from "@/test/disputes";
import { makeAdmin, makeCustomer, makeOrder, makeThread, makeVendor } from "@/test/people";
import { listAwaiting } from "./awaiting";
import { listCustomerThreads, listSellerThreads } from "./inbox";
import { postMessage } from "./post";
import { markRead } from "./read";
import { postInput } from "./schema";
import type { Show } from "./show";

const THREADS = 60;
let customer: CustomerViewer;
let vendor: VendorViewer;
let admin: AdminViewer;
let slug: string;
const numbers: string[] = [];

const write = (text: string) => postInput.parse({ text, clientId: randomUUID(), shown: 0 });

// 60 orders at one shop; the vendor answered each, the customer has read every third answer.
beforeAll(async () => {
  process.env.MESSAGES_PER_MINUTE = "1000";
  const person = await makeCustomer({ name: "Carla" });
  const shop = await makeVendor({ name: "Lights" });
  slug = shop.slug;
  customer = { as: "customer", userId: person.id, orderIds: null };
  vendor = { as: "vendor", userId: shop.staff[0]?.id ?? "", vendorIds: [shop.id] };
  admin = { as: "admin", userId: (await makeAdmin()).id };
  for (let n = 0; n < THREADS; n++) {
    const { number } = await makeOrder({ customer: person, items: [{ vendor: shop }, {}] });
    numbers.push(number);
    await postMessage(vendor, { number, seller: slug }, write(`answer ${n}`));
    if (n % 3 === 0) await markRead(customer, { number, seller: slug }, 1);
  }
}, 60_000);

async function walk(list: (after: string | undefined) => Promise<{ rows: { id: string }[]; older: string | null }>) {
  const pages = [];
  let after: string | undefined;
  for (;;) {
    const { rows, older } = await list(after);
    pages.push(rows);
    if (older === null) return pages;
    after = older;
  }
}

describe("the customer's Messages", () => {
  test("every thread once, unread first, each part newest first, over pages", async () => {
    const pages = await walk((after) => listCustomerThreads(customer, after));
    const rows = (pages as Awaited<ReturnType<typeof listCustomerThreads>>["rows"][]).flat();
    expect(pages.map((page) => page.length)).toEqual([25, 25, 10]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(THREADS);
    expect(rows.map((row) => row.unread)).toEqual([...Array(40).fill(1), ...Array(20).fill(0)]);
    for (const part of [rows.slice(0, 40), rows.slice(40)]) {
      const times = part.map((row) => row.latest.createdAt.getTime());
      expect(times).toEqual([...times].sort((a, b) => b - a));
    }
  });

  test("a page that ends exactly with the last unread one goes on with the read ones", async () => {
    const threads = await listCustomerThreads(customer, undefined);
    const unread = await db.participant.count({ where: { userId: customer.userId, unread: { gt: 0 } } });
    await db.participant.updateMany({
      where: { userId: customer.userId, threadId: { notIn: threads.rows.map((row) => row.id) }, unread: { gt: 0 } },
      data: { unread: 0 },
    });
    expect(unread).toBe(40);
    const pages = await walk((after) => listCustomerThreads(customer, after));
    expect(new Set(pages.flat().map((row) => row.id)).size).toBe(THREADS);
  });

  test.each(["nonsense", "u.1.2", "r.99999999999999999.x", "", ["a", "b"], { at: 1 }])(
    "a cursor that is none (%j) is the first page",
    async (after) => {
      expect((await listCustomerThreads(customer, after)).rows).toHaveLength(25);
    },
  );

  test("a row says who wrote last, the beginning of it only, and nothing of a stranger", async () => {
    const [row] = (await listCustomerThreads(customer, undefined)).rows;
    expect(row).toMatchObject({ seller: { name: "Lights" }, latest: { author: { name: "Lights", own: false } } });
    await db.participant.updateMany({ data: { unread: 0 } });
    await postMessage(customer, { number: numbers[0] ?? "", seller: slug }, write("x".repeat(9_000)));
    const mine = (await listCustomerThreads(customer, undefined)).rows.find((it) => it.latest.author.own);
    expect(mine?.latest.text).toHaveLength(240);
    const stranger: CustomerViewer = { as: "customer", userId: (await makeCustomer()).id, orderIds: null };
    expect((await listCustomerThreads(stranger, undefined)).rows).toEqual([]);
  });
});

describe("the seller's Messages", () => {
  test("newest first, over pages; an admin sees the same threads", async () => {
    for (const viewer of [vendor, admin] as SellerViewer[]) {
      const rows = (await walk((after) => listSellerThreads(viewer, { show: "all", q: "", after }))).flat();
      expect(new Set(rows.map((row) => row.id)).size).toBe(THREADS);
    }
  });

  test("what an admin bought is not among what they sell", async () => {
    const buyer = await makeAdmin();
    const own = await makeOrder({ customer: buyer });
    const asCustomer: CustomerViewer = { as: "customer", userId: buyer.id, orderIds: null };
    await postMessage(asCustomer, { number: own.number, seller: "store" }, write("my own lamp"));
    const seen = async (userId: string) => {
      const rows = (await listSellerThreads({ as: "admin", userId }, { show: "all", q: "" })).rows;
      return rows.some((row) => row.order?.number === own.number);
    };
    expect(await seen(admin.userId)).toBe(true);
    expect(await seen(buyer.id)).toBe(false);
    await postMessage(admin, { number: own.number, seller: "store" }, write("on its way"));
  });

  test("the filters show what they say, and only the viewer's own; what is looked for is among them", async () => {
    const shop = await makeVendor();
    const viewer: VendorViewer = { as: "vendor", userId: shop.staff[0]?.id ?? "", vendorIds: [shop.id] };
    const carla = await makeCustomer();
    const talk = async (number: string, text: string) => {
      const thread = await makeThread(await makeOrder({ customer: carla, number, items: [{ vendor: shop }] }), shop, [
        [carla, text],
      ]);
      return thread;
    };
    await talk("F_1", "hello");
    await openDispute(await talk("F_2", "hello"));
    const read = await talk("FX1", "hello");
    await db.participant.updateMany({ where: { threadId: read.id }, data: { unread: 0 } });
    await db.thread.update({ where: { id: read.id }, data: { awaitingSince: null } });
    const shown = async (show: Show, q = "", who: SellerViewer = viewer) => {
      return (await listSellerThreads(who, { show, q })).rows.map((row) => row.order?.number).sort();
    };
    expect(await shown("all")).toEqual(["FX1", "F_1", "F_2"]);
    expect(await shown("unread")).toEqual(["F_1", "F_2"]);
    expect(await shown("disputes")).toEqual(["F_2"]);
    expect(await shown("awaiting")).toEqual(["F_1", "F_2"]);
    expect(await shown("all", "#F_")).toEqual(["F_1", "F_2"]);
    expect(await shown("disputes", "F_1")).toEqual([]);
    for (const show of ["all", "unread", "disputes", "awaiting"] as const) {
      expect(await shown(show, "F", vendor)).toEqual([]);
    }
    expect(await shown("awaiting", "F", admin)).toEqual(["F_1", "F_2"]);
    expect(await shown("unread", "F", admin)).toEqual([]);
  });

  test("who answers for two shops has the threads of both in one order, over pages", async () => {
    const [person, second] = [await makeCustomer(), await makeVendor()];
    for (let n = 0; n < 30; n++) {
      const thread = await makeThread(await makeOrder({ customer: person, items: [{ vendor: second }] }), second, [
        [person, `hello ${n}`],
      ]);
      // Each between two of the first shop's.
      const { lastEntryAt } = await db.thread.findFirstOrThrow({ where: { order: { number: numbers[2 * n] ?? "" } } });
      await db.thread.update({ where: { id: thread.id }, data: { lastEntryAt } });
    }
    const both: VendorViewer = { ...vendor, vendorIds: [...vendor.vendorIds, second.id] };
    const pages = await walk((after) => listSellerThreads(both, { show: "all", q: "", after }));
    const ids = pages.flat().map(({ id }) => id);
    const newest = [{ lastEntryAt: "desc" as const }, { id: "desc" as const }];
    const all = await db.thread.findMany({ where: { vendorId: { in: both.vendorIds } }, orderBy: newest });
    expect(all).toHaveLength(THREADS + 30);
    expect(ids).toEqual(all.map(({ id }) => id));
  });

  test("another shop's staff see none of it", async () => {
    const other = await makeVendor();
    const rival: VendorViewer = { as: "vendor", userId: other.staff[0]?.id ?? "", vendorIds: [other.id] };
    expect((await listSellerThreads(rival, { show: "all", q: "" })).rows).toEqual([]);
    expect((await listAwaiting(rival)).count).toBe(0);
  });
});

describe("awaiting an answer", () => {
  test("longest first, gone once answered; an admin's are the store's own and the disputed ones", async () => {
    for (const n of [5, 3, 4]) await postMessage(customer, { number: numbers[n] ?? "", seller: slug }, write("hello?"));
    const waiting = async () => (await listAwaiting(vendor)).rows.map((row) => row.order?.number);
    expect((await waiting()).slice(-3)).toEqual([numbers[5], numbers[3], numbers[4]]);
    await postMessage(admin, { number: numbers[3] ?? "", seller: slug }, write("yes"));
    expect(await waiting()).not.toContain(numbers[3]);
    const forStore = async () => (await listAwaiting(admin)).rows.map((row) => row.order?.number);
    const before = await forStore();
    expect(before).not.toContain(numbers[5]);
    await postMessage(customer, { number: numbers[7] ?? "", seller: "store" }, write("hello store"));
    expect(await forStore()).toEqual([...before, numbers[7]]);
  });
});
