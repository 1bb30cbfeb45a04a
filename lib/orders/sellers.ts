import { type StoreView, vendorsTalk } from "@/lib/settings/store";
import type { SellerView } from "./types";

/** The path segment and key of the store as a seller. No vendor's slug is ever "store". */
export const STORE_SLUG = "store";

type Vendor = { id: string; slug: string; name: string };
export type SoldItem = { vendor: (Vendor & { removedAt: Date | null }) | null };
export type Seller = SellerView & { vendorId: string | null };

/**
 * Whom the customer talks to about an order, in the order of its items (PRODUCT 5). The one place that knows the modes:
 * each vendor in it, and the store for its own items; for those of a removed vendor; and, in a warehouse whose vendors
 * do not talk, for all of them. @param items in their order
 */
export function sellersOf(items: SoldItem[], store: StoreView): Seller[] {
  const sellers = new Map<string, Seller>();
  for (const item of items) {
    const seller = sellerOfItem(item, store);
    if (!sellers.has(seller.slug)) sellers.set(seller.slug, seller);
  }
  return [...sellers.values()];
}

/** Who answers for one item. */
export function sellerOfItem({ vendor }: SoldItem, store: StoreView): Seller {
  return sellerOf(vendor && vendor.removedAt === null && vendorsTalk(store) ? vendor : null, store.name);
}

/** A vendor, or the store for null, as somebody to talk to. */
export function sellerOf(vendor: Vendor | null, storeName: string): Seller {
  if (!vendor) return { slug: STORE_SLUG, name: storeName, kind: "store", vendorId: null };
  return { slug: vendor.slug, name: vendor.name, kind: "vendor", vendorId: vendor.id };
}

/** A seller as the screen may have it: without ids. */
export function sellerView({ slug, name, kind }: SellerView): SellerView {
  return { slug, name, kind };
}
