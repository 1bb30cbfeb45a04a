import type { ShopKey } from "../../cast.ts";

/** Who wrote (the order's customer or the seller's side), when (see moment()), what. */
export type Line = [from: "customer" | "seller", told: string, text: string];

export type Conversation = {
  order: string;
  /** Null: the store. */
  shop: ShopKey | null;
  /** How many of the other side's last messages each side has not read yet; none unless told. */
  unread?: { customer?: number; seller?: number };
  lines: Line[];
};
