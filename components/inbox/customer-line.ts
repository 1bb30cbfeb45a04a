import type { MarkKind } from "@/components/ui/mark";
import { type Clock, listMoment, type Moment } from "@/lib/format";
import type { ThreadRowView } from "@/lib/threads/types";
import { preview, previewDir, threadName } from "./preview";

/** A row of the customer's Messages, every word of it ready. */
export type CustomerLine = {
  id: string;
  href: string;
  /** "Order #N" or "Conversation: name". */
  name: string;
  mark: { name: string; kind: MarkKind };
  /** Where the name does not say it. */
  seller: string | null;
  /** Null: nothing is. */
  unread: string | null;
  disputed: boolean;
  muted: boolean;
  text: string;
  dir: "auto" | undefined;
  time: Moment;
};

export function customerLine(row: ThreadRowView, href: string, clock: Clock): CustomerLine {
  const { id, order, seller, unread, disputed, muted, latest } = row;
  return {
    id,
    href,
    name: threadName(order, seller.name),
    mark: { name: seller.name, kind: seller.kind === "store" ? "store" : "shop" },
    seller: order && seller.name,
    unread: unread > 0 ? newWords(unread) : null,
    disputed,
    muted,
    text: preview(latest),
    dir: previewDir(latest),
    time: listMoment(latest.createdAt, clock, "long"),
  };
}

/** PRODUCT 2, Messages. */
function newWords(unread: number): string {
  return unread === 1 ? "New message for order" : `${unread} new messages for order`;
}
