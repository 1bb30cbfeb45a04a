/** Plain views of threads, as the viewer may see them. Client-safe. */
import type { SellerView } from "@/lib/orders/types";

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
  createdAt: Date;
};

export type ThreadView = {
  /** Null while nobody has written: a GET never creates a thread. */
  id: string | null;
  order: { number: string } | null;
  seller: SellerView;
  customerName: string;
  entries: EntryView[];
  /** Entries with a higher seq and another side are new to the viewer. */
  lastReadSeq: number;
  unread: number;
  /** False when the seller is no longer one of the order's: readable, closed to writing. */
  writable: boolean;
};

/** A row of a Messages list. */
export type ThreadRowView = {
  id: string;
  order: { number: string } | null;
  seller: SellerView;
  customerName: string;
  unread: number;
  latest: EntryView;
  awaitingSince: Date | null;
  /** A dispute is open. */
  disputed: boolean;
};
