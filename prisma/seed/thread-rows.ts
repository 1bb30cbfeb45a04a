import { type PersonKey, people, type ShopKey, shops } from "../cast.ts";
import type { Conversation } from "./conversations/type.ts";
import { idOf } from "./id.ts";
import { moment } from "./moment.ts";
import { orders } from "./orders.ts";

type Line = { seq: number; own: boolean };

/** The rows of one thread, as if every line had been posted and read in the application. */
export function threadRows({ order: number, shop, lines, unread = {} }: Conversation, now: Date) {
  const order = orders.find((it) => it.number === number);
  if (!order) throw new Error(`A conversation of the demo is about #${number}, which is no order of it.`);
  const id = idOf(`thread ${number} ${shop ?? "store"}`);
  const customerId = people[order.customer].id;
  const sellerIds = sellersOf(shop);
  const vendorId = shop && shops[shop].id;
  const sellerSide = shop ? ("vendor" as const) : ("store" as const);

  const entries = lines.map(([from, told, text], index) => ({
    id: idOf(`entry ${id} ${index + 1}`),
    threadId: id,
    seq: index + 1,
    kind: "message" as const,
    side: from === "customer" ? ("customer" as const) : sellerSide,
    authorId: from === "customer" ? customerId : (sellerIds[0] ?? customerId),
    text,
    sendKey: `demo ${id} ${index + 1}`,
    createdAt: moment(now, told),
  }));
  const answered = lines.findLastIndex(([from]) => from === "seller");
  const read = (side: "customer" | "seller") => {
    const unseen = unread[side] ?? 0;
    return {
      unread: unseen,
      lastReadSeq: readUpTo(
        lines.map(([from], index) => ({ seq: index + 1, own: from === side })),
        unseen,
      ),
    };
  };
  return {
    thread: {
      id,
      orderId: idOf(`order ${number}`),
      customerId,
      vendorId,
      lastSeq: entries.length,
      lastEntryAt: entries.at(-1)?.createdAt ?? null,
      awaitingSince: entries[answered + 1]?.createdAt ?? null,
      createdAt: entries[0]?.createdAt ?? now,
    },
    entries,
    participants: [
      { threadId: id, userId: customerId, side: "customer" as const, vendorId: null, ...read("customer") },
      ...sellerIds.map((userId) => ({ threadId: id, userId, side: sellerSide, vendorId, ...read("seller") })),
    ],
  };
}

/** The store's admins, or the staff of a shop. */
function sellersOf(shop: ShopKey | null): string[] {
  const keys = Object.keys(people) as PersonKey[];
  const isSeller = (person: object) =>
    shop ? "staffOf" in person && person.staffOf === shop : "isAdmin" in person && person.isAdmin === true;
  return keys.filter((key) => isSeller(people[key])).map((key) => people[key].id);
}

/** The seq before the `unseen`th last line of the others; the last when everything was seen. */
function readUpTo(lines: Line[], unseen: number): number {
  if (unseen === 0) return lines.length;
  return (lines.filter(({ own }) => !own).at(-unseen)?.seq ?? 1) - 1;
}
