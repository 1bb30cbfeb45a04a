import { type Clock, listMoment, type Moment, unreadWords } from "@/lib/format";
import type { ThreadRowView } from "@/lib/threads/types";
import { previewAmongSellers, previewDir } from "./preview";
import { type Wait, waitOf } from "./wait";

/** A row of the seller's Messages, every word of it ready. */
export type SellerLine = {
  id: string;
  href: string;
  customer: string;
  /** "Order #N" or "Conversation". */
  name: string;
  /** For who sees the threads of many; else null. */
  vendor: string | null;
  unread: number;
  unreadWords: string;
  disputed: boolean;
  muted: boolean;
  text: string;
  dir: "auto" | undefined;
  /** Null: answered. */
  wait: Wait | null;
  time: Moment;
};

export function sellerLine(row: ThreadRowView, href: string, vendors: boolean, clock: Clock): SellerLine {
  const { id, order, seller, customerName, unread, disputed, muted, latest, awaitingSince } = row;
  return {
    id,
    href,
    customer: customerName,
    name: order ? `Order #${order.number}` : "Conversation",
    vendor: vendors ? seller.name : null,
    unread,
    unreadWords: unreadWords(unread),
    disputed,
    muted,
    text: previewAmongSellers(latest),
    dir: previewDir(latest),
    wait: awaitingSince && waitOf(awaitingSince, clock.now),
    time: listMoment(latest.createdAt, clock),
  };
}
