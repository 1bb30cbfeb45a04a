import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { type Market, makeMarket, write } from "@/test/market";
import { makeAdmin } from "@/test/people";
import { closeDispute, openDispute } from "./dispute";
import { postMessage } from "./post";

type Role = "customer" | "vendor" | "admin";
type Seller = "shop" | "store";
type Who = "the customer" | "the author's colleagues" | "the staff" | "the mailbox";

let m: Market;
let otherAdmin: string;
beforeEach(async () => {
  await db.throttle.deleteMany();
  m = await makeMarket();
  otherAdmin = (await makeAdmin()).id;
});

const atOf = (seller: Seller) => (seller === "shop" ? m.toShop : m.toStore);

/** What happens on the thread with that seller; `disputed` before, by the customer. @returns the entry of the event */
async function happen(event: "write" | "open" | "close", by: Role, seller: Seller, disputed: boolean) {
  const at = atOf(seller);
  const vendorId = seller === "shop" ? m.shop.id : null;
  await postMessage(m.customer, at, write("Before."));
  if (disputed || event === "close") await openDispute(m.customer, at, "Because.", 0);
  await db.participant.updateMany({ where: { thread: { orderId: m.order.id } }, data: { unread: 0, lastReadSeq: 99 } });
  await db.delivery.deleteMany();
  const viewer = m[by];
  if (event === "write") await postMessage(viewer, at, write("Now."));
  if (event === "open") await openDispute(viewer, at, "Now.", 0);
  if (event === "close") await closeDispute(viewer, at, (await m.thread(vendorId)).openDisputeId ?? "", 0);
}

// PRODUCT 6, row by row; where the store is the seller there is no vendor's staff to mail.
const mails: [what: string, Parameters<typeof happen>, Who[]][] = [
  ["customer writes, the store is the seller", ["write", "customer", "store", false], ["the mailbox"]],
  ["customer writes to a vendor, no dispute", ["write", "customer", "shop", false], ["the staff"]],
  ["vendor writes, no dispute", ["write", "vendor", "shop", false], ["the customer"]],
  ["admin writes", ["write", "admin", "shop", false], ["the customer", "the staff"]],
  ["admin writes, the store is the seller", ["write", "admin", "store", false], ["the customer"]],
  ["admin writes while disputed", ["write", "admin", "shop", true], ["the customer", "the staff"]],
  ["customer opens a dispute", ["open", "customer", "shop", false], ["the staff", "the mailbox"]],
  ["customer closes a dispute", ["close", "customer", "shop", true], ["the staff", "the mailbox"]],
  ["customer opens one with the store", ["open", "customer", "store", false], ["the mailbox"]],
  ["customer closes one with the store", ["close", "customer", "store", true], ["the mailbox"]],
  ["customer writes while disputed", ["write", "customer", "shop", true], ["the staff", "the mailbox"]],
  ["customer writes to the store while disputed", ["write", "customer", "store", true], ["the mailbox"]],
  ["vendor writes while disputed", ["write", "vendor", "shop", true], ["the customer", "the mailbox"]],
  ["admin opens a dispute", ["open", "admin", "shop", false], ["the customer", "the staff"]],
  ["admin closes a dispute", ["close", "admin", "shop", true], ["the customer", "the staff"]],
  ["admin opens one with the store", ["open", "admin", "store", false], ["the customer"]],
  ["admin closes one with the store", ["close", "admin", "store", true], ["the customer"]],
];

describe("who is mailed", () => {
  test.each(mails)("%s", async (_, event, expected) => {
    await happen(...event);
    const sent = (await db.delivery.findMany()).map(({ recipientId }) => recipientId ?? "mailbox").sort();
    const people: Record<Who, string[]> = {
      "the customer": [m.customer.userId],
      "the staff": [m.vendor.userId, m.colleague.userId],
      "the author's colleagues": [],
      "the mailbox": ["mailbox"],
    };
    expect(sent).toEqual(expected.flatMap((who) => people[who]).sort());
    const kinds = { write: "new_message", open: "dispute_opened", close: "dispute_closed" };
    expect(new Set((await db.delivery.findMany()).map(({ kind }) => kind))).toEqual(new Set([kinds[event[0]]]));
    // Never its author, and nobody of another shop.
    expect(sent).not.toContain(m[event[1]].userId);
    expect(sent).not.toContain(m.rival.userId);
  });
});

// "An entry is unread for every participant of the other sides, never for the author's own side" (PRODUCT 3).
const sides: [Parameters<typeof happen>, ("customer" | "staff" | "admins")[]][] = [
  [["write", "customer", "shop", false], ["staff"]],
  [
    ["write", "customer", "shop", true],
    ["staff", "admins"],
  ],
  [["write", "customer", "store", false], ["admins"]],
  [["write", "vendor", "shop", false], ["customer"]],
  [
    ["write", "vendor", "shop", true],
    ["customer", "admins"],
  ],
  [
    ["write", "admin", "shop", false],
    ["customer", "staff"],
  ],
  [
    ["write", "admin", "shop", true],
    ["customer", "staff"],
  ],
  [["write", "admin", "store", true], ["customer"]],
  [
    ["open", "customer", "shop", false],
    ["staff", "admins"],
  ],
  [
    ["open", "admin", "shop", false],
    ["customer", "staff"],
  ],
  [["open", "customer", "store", false], ["admins"]],
  [
    ["close", "customer", "shop", true],
    ["staff", "admins"],
  ],
  [
    ["close", "admin", "shop", true],
    ["customer", "staff"],
  ],
  [["close", "admin", "store", true], ["customer"]],
];

describe("who has it unread", () => {
  test.each(sides)("%j", async (event, expected) => {
    await happen(...event);
    const vendorId = event[2] === "shop" ? m.shop.id : null;
    const unread = async (userId: string) => (await m.part(userId, vendorId))?.unread ?? 0;
    const is = (who: (typeof expected)[number]) => (expected.includes(who) ? 1 : 0);
    expect(await unread(m.customer.userId)).toBe(is("customer"));
    for (const { userId } of [m.vendor, m.colleague]) expect(await unread(userId)).toBe(is("staff"));
    for (const userId of [m.admin.userId, otherAdmin]) expect(await unread(userId)).toBe(is("admins"));
    expect(await unread(m.rival.userId)).toBe(0);
  });
});
