import type { SellerViewer } from "@/lib/accounts/viewer";
import { ADMIN, VENDOR, VENDOR_STAFF } from "./seed.ts";

export type Search = { what: string; q: string };

/** The fixed mix of searches (issue B): what is rare, common, not there, several words, without spaces, a name, a number. */
export const SEARCHES: Search[] = [
  { what: "a rare word (20 messages)", q: "zebrafinch" },
  { what: "a word in 1 of 1,000 messages", q: "upholstery" },
  { what: "a word in 1 of 100 messages", q: "walnut" },
  { what: "a word in 1 of 10 messages", q: "delivery" },
  { what: "the beginning of many words", q: "ba" },
  { what: "no hit", q: "nowhere" },
  { what: "two words, both common", q: "delivery walnut" },
  { what: "two words, one common, one rare", q: "delivery zebrafinch" },
  { what: "two words that never meet", q: "delivery nowhere" },
  { what: "two Han characters, common", q: "注文" },
  { what: "two Han characters, rare", q: "麒麟" },
  { what: "a customer's name", q: "carla newarko" },
  { what: "a first name, one customer in 25", q: "Zoe" },
  { what: "an order number", q: "#100042" },
  { what: "the beginning of order numbers", q: "1000" },
];

export const VIEWERS: { who: string; viewer: SellerViewer }[] = [
  { who: "admin", viewer: { as: "admin", userId: ADMIN } },
  { who: "vendor with 1,000 threads", viewer: { as: "vendor", userId: VENDOR_STAFF, vendorIds: [VENDOR] } },
];
