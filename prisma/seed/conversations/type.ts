import type { PersonKey, ShopKey } from "../../cast.ts";

/** Who wrote (the customer or the seller's side), when (see moment()), what; or what they did to a dispute. */
export type Line = [from: "customer" | "seller", told: string, text: string, did?: "opens" | "closes"];

export type Conversation = {
  /** Null: about no order, and then `customer` says whose. */
  order: string | null;
  customer?: PersonKey;
  /** Null: the store. */
  shop: ShopKey | null;
  /**
   * How many of the others' last lines each side has not read yet; none unless told. The store's admins are part of a
   * shop's conversation from a dispute's opening to its closing.
   */
  unread?: { customer?: number; seller?: number; admin?: number };
  lines: Line[];
};
