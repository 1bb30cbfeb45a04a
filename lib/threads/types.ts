/** Plain views of threads, as the viewer may see them. Client-safe. */
import type { FileView } from "@/lib/attachments/types";
import type { SellerView } from "@/lib/orders/types";
import type { ThreadAddress } from "./address";

export type Side = "customer" | "vendor" | "store";

/** Who wrote an entry: the customer's name, the shop's, or the store's. Never a staff member's own. */
export type AuthorView = { side: Side; name: string; own: boolean };

/** What an entry is: words, or something that happened. */
export type EntryKind = "message" | "dispute_opened" | "dispute_closed";

export type EntryView = {
  id: string;
  seq: number;
  kind: EntryKind;
  author: AuthorView;
  text: string;
  files: FileView[];
  /** All of a mail whose quotes and signature were cut off `text`. */
  quoted?: string;
  createdAt: Date;
};

/** What became of the mails of one's own message, once there is something to say. */
export type MailState = "mailed" | "not delivered";

/** An entry on its thread. `disputed`: a dispute was open from here on. */
export type ShownEntry = EntryView & {
  mail?: MailState | null;
  disputed: boolean;
};

/** The dispute that is open. */
export type DisputeView = { id: string; openedAt: Date; by: AuthorView };

export type ThreadView = {
  /** On which the viewer stands. */
  side: Side;
  /** Null while nobody has written: a GET never creates a thread. */
  id: string | null;
  /** How its forms name it. */
  at: ThreadAddress;
  order: { number: string } | null;
  seller: SellerView;
  customerName: string;
  storeName: string;
  entries: ShownEntry[];
  /** Entries with a higher seq and another side are new to the viewer. */
  lastReadSeq: number;
  unread: number;
  /** No mail about its messages goes to the viewer; null for whom none would go anyway. */
  muted: boolean | null;
  /** Up to which entry the other side has seen the thread. */
  seen: number;
  /** False when the seller does not answer for it any more: readable, closed to writing. */
  writable: boolean;
  dispute: DisputeView | null;
  /** When a dispute was last opened or closed here. */
  disputeAt: Date | null;
  /** Customer and store open and close disputes; vendors do neither. */
  mayDispute: boolean;
};

/** A row of a Messages list. */
export type ThreadRowView = {
  id: string;
  order: { number: string } | null;
  seller: SellerView;
  customerName: string;
  unread: number;
  /** No mail about its messages goes to the viewer. */
  muted: boolean;
  latest: EntryView;
  awaitingSince: Date | null;
  /** A dispute is open. */
  disputed: boolean;
};
