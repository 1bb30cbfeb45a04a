/** Plain views of orders, as the viewer may see them. Client-safe. */

/** Who the customer talks to. `slug` is the vendor's, or "store". */
export type SellerView = { slug: string; name: string; kind: "vendor" | "store" };

export type ItemView = {
  id: string;
  name: string;
  sku: string | null;
  quantity: number;
  /** Decimal strings in the order's currency. */
  unitPrice: string;
  lineTotal: string;
  /** https, or a drawing of our own under /goods; null shows initials. */
  imageUrl: string | null;
};

export type TrackingView = { carrier: string; number: string; url: string | null };

export type KnownStatus = "preparing" | "shipped" | "delivered" | "cancelled";
/** `known` is null for a status shown as it came, without steps. */
export type StatusView = { known: KnownStatus | null; words: string };

/** One conversation about an order: with whom, how much of it the viewer has not read, whether it is disputed. */
export type Talk = { seller: SellerView; unread: number; hasEntries: boolean; disputed: boolean };

/** One seller's part of an order, with its conversation. */
export type OrderPart = Talk & { items: ItemView[] };

/** An order in a list. For a vendor `total` is the sum of its own items and `parts` only its own. */
export type OrderCardView = {
  number: string;
  placedAt: Date;
  status: StatusView;
  currency: string;
  total: string;
  parts: OrderPart[];
  /** Conversations that go on to be readable though their sellers answer for nothing in the order any more. */
  former: Talk[];
  /** Sum over the parts and the former. */
  unread: number;
  /** Whom the seller's list names; the customer's own list does not show it. */
  customerName: string;
  /** The way to the customer's page, for admins; null for everybody else, who have no such page. */
  customerId: string | null;
};

export type AddressView = {
  name: string | null;
  line1: string | null;
  line2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
};

/** The whole order's money; null for a vendor, who sees only its own sum. */
export type TotalsView = { items: string; shipping: string; tax: string; discount: string; total: string };

export type OrderView = OrderCardView & {
  totals: TotalsView | null;
  shippingAddress: AddressView | null;
  tracking: TrackingView[];
};

/** A customer as the admins see them. */
export type CustomerView = {
  id: string;
  name: string;
  email: string | null;
  /** When they first bought something, or else were first heard of. */
  since: Date;
  deletedAt: Date | null;
  /** The shops they answer for, and whether they are an admin: it all ends with the account. */
  staffOf: string[];
  isAdmin: boolean;
  /** Their conversations about no order, newest first, with the shop's name. */
  conversations: { threadId: string; shop: string; lastEntryAt: Date }[];
};
