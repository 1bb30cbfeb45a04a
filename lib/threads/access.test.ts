import { beforeEach, describe, expect, test } from "vitest";
import { findPerson } from "@/lib/accounts/find-person";
import { sellerViewer } from "@/lib/accounts/seller-viewer";
import type { Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { type Market, makeMarket, write } from "@/test/market";
import { makeThread } from "@/test/people";
import { threadsFor, threadsSql } from "./access";
import { listCustomerThreads, listSellerThreads } from "./inbox";
import { postMessage } from "./post";
import { threadRowViews } from "./row";

// Whoever may see a thread is said twice, for Prisma and as SQL: both say the same, whoever asks, and rows are what they say.

let m: Market;
/** The threads that there are, by what they are called here. */
let names: Map<string, string>;

beforeEach(async () => {
  await db.throttle.deleteMany();
  m = await makeMarket();
  await postMessage(m.customer, m.toShop, write("To the shop."));
  await postMessage(m.customer, m.toStore, write("To the store."));
  const about = { id: null, customerId: m.person.id };
  const conversation = await makeThread(about, m.other, [[m.person, "About no order."]]);
  // Not behind the threads of other tests.
  await db.thread.update({ where: { id: conversation.id }, data: { lastEntryAt: new Date() } });
  names = new Map([
    [(await m.thread()).id, "shop"],
    [(await m.thread(null)).id, "store"],
    [conversation.id, "conversation"],
  ]);
});

const conversation = () => [...names].flatMap(([id, name]) => (name === "conversation" ? [id] : []));
const viewers: [string, (m: Market) => Viewer, seen: string[]][] = [
  ["the customer", ({ customer }) => customer, ["conversation", "shop", "store"]],
  ["who came by a link", ({ customer, order }) => ({ ...customer, orderIds: [order.id] }), ["shop", "store"]],
  [
    "who came by a link to a conversation",
    ({ customer }) => ({ ...customer, orderIds: [], threadIds: conversation() }),
    ["conversation"],
  ],
  [
    "who names a thread about an order as one about none",
    ({ customer }) => ({ ...customer, orderIds: [], threadIds: [...names.keys()] }),
    ["conversation"],
  ],
  ["whose links have run out", ({ customer }) => ({ ...customer, orderIds: [] }), []],
  ["the shop's staff", ({ vendor }) => vendor, ["shop"]],
  ["another shop's staff", ({ rival }) => rival, ["conversation"]],
  [
    "staff of two shops",
    ({ vendor, other }) => ({ ...vendor, vendorIds: [...vendor.vendorIds, other.id] }),
    ["conversation", "shop"],
  ],
  ["staff of a shop without threads", ({ vendor }) => ({ ...vendor, vendorIds: [vendor.userId] }), []],
  ["staff of no shop any more", ({ vendor }) => ({ ...vendor, vendorIds: [] }), []],
  ["staff who are its customer", ({ vendor, person }) => ({ ...vendor, userId: person.id }), []],
  ["an admin", ({ admin }) => admin, ["conversation", "shop", "store"]],
  ["an admin who is its customer", ({ admin, person }) => ({ ...admin, userId: person.id }), []],
  ["another customer", ({ customer, admin }) => ({ ...customer, userId: admin.userId }), []],
];

describe.each(viewers)("%s", (_, viewerOf, expected) => {
  test("sees by Prisma, by SQL and as rows the same threads", async () => {
    const viewer = viewerOf(m);
    const ids = [...names.keys()];
    const found = await db.thread.findMany({ where: { AND: [threadsFor(viewer), { id: { in: ids } }] } });
    const rows = await db.$queryRaw<{ id: string }[]>`
      select t.id from thread t where t.id = any(${ids}::uuid[]) and ${threadsSql(viewer)}`;
    const shown = await threadRowViews(viewer, ids);
    for (const seen of [found, rows, shown]) expect(seen.map(({ id }) => names.get(id)).sort()).toEqual(expected);
  });

  test("has a list of them", async () => {
    const viewer = viewerOf(m);
    const list = await (viewer.as === "customer"
      ? listCustomerThreads(viewer, undefined)
      : listSellerThreads(viewer, { show: "all", q: "" }));
    const those = list.rows.flatMap(({ id }) => names.get(id) ?? []).sort();
    expect(those).toEqual(expected);
  });
});

const losses: [string, (m: Market) => Promise<unknown>][] = [
  ["is staff no more", ({ vendor }) => db.staff.deleteMany({ where: { userId: vendor.userId } })],
  ["whose shop was removed", ({ shop }) => remove(shop.id)],
  ["was disabled", ({ vendor }) => db.user.update({ where: { id: vendor.userId }, data: { disabledAt: new Date() } })],
];

test.each(losses)("who %s has lost the rows", async (_, lose) => {
  const viewer = async () => {
    const person = await findPerson({ id: m.vendor.userId, sessionVersion: 0 });
    return person && sellerViewer(person);
  };
  const before = await viewer();
  if (!before) throw new Error("nobody to lose a right");
  expect((await listSellerThreads(before, { show: "all", q: "" })).rows).toHaveLength(1);
  await lose(m);
  expect(await viewer()).toBeNull();
});

const remove = (id: string) => db.vendor.update({ where: { id }, data: { removedAt: new Date() } });
