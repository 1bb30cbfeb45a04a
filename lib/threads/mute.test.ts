import { beforeEach, expect, it } from "vitest";
import type { CustomerViewer, SellerViewer, Viewer } from "@/lib/accounts/viewer";
import { db } from "@/lib/db";
import { makeScene, oweOne, recordingTransport, rowOf } from "@/test/mails";
import { makeAdmin, makeCustomer } from "@/test/people";
import { sendDelivery } from "../deliveries/send";
import { openDispute } from "./dispute";
import { listCustomerThreads, listSellerThreads } from "./inbox";
import { setMuted } from "./mute";
import { postMessage } from "./post";
import { openThread } from "./thread";

const folded = { before: null, after: null, at: null, history: false };
let scene: Awaited<ReturnType<typeof makeScene>>;
let customer: CustomerViewer;
let vendor: SellerViewer;
let at: { number: string; seller: string };

beforeEach(async () => {
  scene = await makeScene();
  customer = { as: "customer", userId: scene.carla.id, orderIds: null };
  vendor = { as: "vendor", userId: scene.victor.id, vendorIds: [scene.harbor.id] };
  at = { number: scene.order.number, seller: scene.harbor.slug };
  await write(customer);
});

const write = (viewer: Viewer) =>
  postMessage(viewer, at, { clientId: crypto.randomUUID(), text: "Hello.", shown: 0, files: [], marks: [] });
const mutedOf = async (viewer: Viewer) => (await openThread(viewer, at, folded))?.muted;

/** Sends the mail of an entry. @returns why it did not go, "sent" if it did */
async function send(
  recipientId: string | null,
  entryId: string,
  kind: "new_message" | "dispute_opened" = "new_message",
) {
  const id = await oweOne({ kind, recipientId, entryId });
  await sendDelivery(id, { transport: recordingTransport().transport });
  const { state, why } = await rowOf(id);
  return why ?? state;
}

it("no mail of a muted thread's messages goes to who muted it, and to everybody else it does", async () => {
  const { carla, victor, asked, answered } = scene;
  expect([await mutedOf(customer), await mutedOf(vendor)]).toEqual([false, false]);
  expect(await send(carla.id, answered.id)).toBe("sent");
  await setMuted(customer, at, true);
  expect([await mutedOf(customer), await mutedOf(vendor)]).toEqual([true, false]);
  expect(await send(carla.id, answered.id)).toBe("muted");
  expect(await send(victor.id, asked.id)).toBe("sent");
  await setMuted(vendor, at, true);
  expect(await send(victor.id, asked.id)).toBe("muted");
  await setMuted(customer, at, false);
  expect(await send(carla.id, answered.id)).toBe("sent");
});

it("a dispute's mail comes all the same, and what is written stays unread", async () => {
  const { victor, thread } = scene;
  await setMuted(vendor, at, true);
  await openDispute(customer, at, "It is broken.", 0);
  const opened = await db.entry.findFirstOrThrow({ where: { threadId: thread.id, kind: "dispute_opened" } });
  expect(await send(victor.id, opened.id, "dispute_opened")).toBe("sent");
  const key = { threadId_userId: { threadId: thread.id, userId: victor.id } };
  const before = await db.participant.findUniqueOrThrow({ where: key });
  await write(customer);
  expect(await db.participant.findUniqueOrThrow({ where: key })).toEqual({ ...before, unread: before.unread + 1 });
});

it("twice and at once is once, and muting changes nothing else", async () => {
  const mine = { threadId_userId: { threadId: scene.thread.id, userId: scene.carla.id } };
  const before = await db.participant.findUniqueOrThrow({ where: mine });
  await Promise.all(Array.from({ length: 10 }, () => setMuted(customer, at, true)));
  expect(await db.participant.findUniqueOrThrow({ where: mine })).toEqual({ ...before, muted: true });
});

it("the lists of who muted it say so, the plain, the narrowed and the found; nobody else's do", async () => {
  const admin: SellerViewer = { as: "admin", userId: (await makeAdmin()).id };
  const asks = [
    ["all", ""],
    ["unread", ""],
    ["all", at.number],
  ] as const;
  const rows = async () => {
    const lists = [
      listCustomerThreads(customer, undefined),
      listSellerThreads(admin, { show: "all", q: at.number }),
      ...asks.map(([show, q]) => listSellerThreads(vendor, { show, q })),
    ];
    return (await Promise.all(lists)).map((list) => list.rows.find(({ id }) => id === scene.thread.id)?.muted);
  };
  expect(await rows()).toEqual([false, false, false, false, false]);
  await setMuted(vendor, at, true);
  expect(await rows()).toEqual([false, false, true, true, true]);
  await setMuted(vendor, at, false);
  await setMuted(customer, at, true);
  expect(await rows()).toEqual([true, false, false, false, false]);
});

it("strangers mute nothing: for them there is no thread", async () => {
  const others: Viewer[] = [
    { as: "customer", userId: (await makeCustomer({})).id, orderIds: null },
    { as: "vendor", userId: scene.other.staff[0]?.id ?? "", vendorIds: [scene.other.id] },
    { as: "customer", userId: scene.carla.id, orderIds: [crypto.randomUUID()] },
  ];
  const rows = () => db.participant.findMany({ where: { threadId: scene.thread.id }, orderBy: { userId: "asc" } });
  const before = await rows();
  for (const other of others) await expect(setMuted(other, at, true)).rejects.toThrow("thread");
  expect(await rows()).toEqual(before);
  await setMuted(customer, at, true);
  expect(await rows()).not.toEqual(before);
});

it("an admin, and who is no participant, have nothing to mute and become none by it", async () => {
  const admin: Viewer = { as: "admin", userId: (await makeAdmin()).id };
  const empty = { ...at, seller: "store" };
  await setMuted(admin, at, true);
  await setMuted(customer, empty, true);
  expect([await mutedOf(admin), (await openThread(customer, empty, folded))?.muted]).toEqual([null, null]);
  expect(await db.participant.count({ where: { userId: admin.userId } })).toBe(0);
  expect(await db.thread.count({ where: { orderId: scene.order.id } })).toBe(1);
});
