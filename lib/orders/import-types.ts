import type { AddressView } from "./types";

/** One order as it came in, parsed: everything trimmed and bounded, money as the currency writes it. */
export type ImportedOrder = {
  source: string;
  externalId: string;
  /** Without "#". */
  number: string;
  placedAt: Date;
  updatedAt: Date;
  status: string;
  currency: string;
  customer: ImportedCustomer;
  items: ImportedItem[];
  totals: { items: string; shipping: string; tax: string; discount: string; total: string };
  shippingAddress: AddressView | null;
  /** `vendor` is the externalId of a vendor of this order's items; null: for the whole order. */
  tracking: { carrier: string; number: string; url: string | null; vendor: string | null }[];
};

/** At least one of externalId and email is there; the e-mail is normalised. */
export type ImportedCustomer = { externalId: string | null; email: string | null; name: string; locale: string | null };

export type ImportedItem = {
  externalId: string;
  sku: string | null;
  name: string;
  quantity: number;
  unitPrice: string;
  imageUrl: string | null;
  /** Null: the store's own. */
  vendor: ImportedVendor | null;
};

export type ImportedVendor = { externalId: string; name: string; email: string | null };

/** What is wrong, for the people who run the store platform. `field` is a path such as "items[0].unitPrice", or "". */
export type Fault = { field: string; why: string };

/** What became of one order. */
export type Outcome =
  | { result: "created" | "updated" | "unchanged"; number: string }
  | { result: "refused"; errors: Fault[] };
