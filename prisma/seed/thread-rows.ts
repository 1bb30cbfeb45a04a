import { type PersonKey, people, type ShopKey, shops } from "../cast.ts";
import type { Conversation, Line } from "./conversations/type.ts";
import { disputeRows } from "./dispute-rows.ts";
import { idOf } from "./id.ts";
import { moment } from "./moment.ts";
import { orders } from "./orders.ts";

/** The rows of one thread, as if every line had been posted and read in the application. */
export function threadRows(conversation: Conversation, now: Date) {
  const { order: number, shop, lines, unread = {} } = conversation;
  const id = idOf(`thread ${number ?? conversation.customer} ${shop ?? "store"}`);
  const customerId = people[customerOf(conversation)].id;
  const sellerIds = sellersOf(shop);
  const vendorId = shop && shops[shop].id;
  const sellerSide = shop ? ("vendor" as const) : ("store" as const);

  const entries = lines.map(([from, told, text, did], index) => ({
    id: idOf(`entry ${id} ${index + 1}`),
    threadId: id,
    seq: index + 1,
    kind: kindOf(did),
    side: from === "customer" ? ("customer" as const) : sellerSide,
    authorId: from === "customer" ? customerId : (sellerIds[0] ?? customerId),
    text,
    sendKey: `demo ${id} ${index + 1}`,
    createdAt: moment(now, told),
  }));
  const disputes = disputeRows(id, vendorId, entries);
  const answered = lines.findLastIndex(([from]) => from === "seller");
  const waiting = entries.find(({ seq, kind }) => seq > answered + 1 && kind !== "dispute_closed");
  const asked = { id, customerId, sellerIds, sellerSide, vendorId, lines, unread };
  return {
    thread: {
      id,
      orderId: number === null ? null : idOf(`order ${number}`),
      customerId,
      vendorId,
      lastSeq: entries.length,
      lastEntryAt: entries.at(-1)?.createdAt ?? null,
      awaitingSince: waiting?.createdAt ?? null,
      createdAt: entries[0]?.createdAt ?? now,
    },
    entries,
    disputes,
    answers: vendorId ? answersOf(entries, vendorId) : [],
    participants: [...participantsOf(asked), ...(shop ? adminsOf(asked, disputes.at(-1)) : [])],
  };
}

function customerOf({ order, customer }: Conversation): PersonKey {
  const key = order === null ? customer : orders.find((it) => it.number === order)?.customer;
  if (!key) throw new Error(`A conversation of the demo is about #${order}, which is no order of it.`);
  return key;
}

function kindOf(did: Line[3]) {
  if (!did) return "message" as const;
  return did === "opens" ? ("dispute_opened" as const) : ("dispute_closed" as const);
}

type Asked = {
  id: string;
  customerId: string;
  sellerIds: string[];
  sellerSide: "vendor" | "store";
  vendorId: string | null;
  lines: Line[];
  unread: NonNullable<Conversation["unread"]>;
};

function participantsOf({ id, customerId, sellerIds, sellerSide, vendorId, lines, unread }: Asked) {
  const read = (side: "customer" | "seller") => {
    const unseen = unread[side] ?? 0;
    return { unread: unseen, lastReadSeq: readUpTo(lines, (from) => from === side, unseen) };
  };
  return [
    { threadId: id, userId: customerId, side: "customer" as const, vendorId: null, ...read("customer") },
    ...sellerIds.map((userId) => ({ threadId: id, userId, side: sellerSide, vendorId, ...read("seller") })),
  ];
}

/** In a shop's conversation the store's admins are from the opening of a dispute to its closing. */
function adminsOf({ id, lines, unread }: Asked, dispute: { closeSeq: number | null } | undefined) {
  if (!dispute) return [];
  const unseen = unread.admin ?? 0;
  const read = { unread: unseen, lastReadSeq: readUpTo(lines, () => false, unseen), untilSeq: dispute.closeSeq };
  return sellersOf(null).map((userId) => {
    return { threadId: id, userId, side: "store" as const, vendorId: null, ...read };
  });
}

/** The store's admins, or the staff of a shop. */
function sellersOf(shop: ShopKey | null): string[] {
  const keys = Object.keys(people) as PersonKey[];
  const isSeller = (person: object) =>
    shop ? "staffOf" in person && person.staffOf === shop : "isAdmin" in person && person.isAdmin === true;
  return keys.filter((key) => isSeller(people[key])).map((key) => people[key].id);
}

/** The seq before the `unseen`th last line of the others; the last when everything was seen. */
function readUpTo(lines: Line[], own: (from: Line[0]) => boolean, unseen: number): number {
  if (unseen === 0) return lines.length;
  const others = lines.flatMap(([from], index) => (own(from) ? [] : [index + 1]));
  return (others.at(-unseen) ?? 1) - 1;
}

/** The shop's messages that ended a wait, and how long it was. */
function answersOf(entries: { id: string; side: string; kind: string; createdAt: Date }[], vendorId: string) {
  let since: Date | null = null;
  return entries.flatMap(({ id, side, kind, createdAt }) => {
    if (side === "customer") {
      if (kind !== "dispute_closed") since ??= createdAt;
      return [];
    }
    const waited = since && createdAt.getTime() - since.getTime();
    since = null;
    if (waited === null || side !== "vendor") return [];
    return [{ entryId: id, vendorId, waitedSeconds: Math.floor(waited / 1000), answeredAt: createdAt }];
  });
}
