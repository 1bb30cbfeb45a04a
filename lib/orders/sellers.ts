import type { SellerView } from "./types";

/** The path segment and key of the store as a seller. No vendor's slug is ever "store". */
export const STORE_SLUG = "store";

type SoldItem = { vendor: { id: string; slug: string; name: string } | null };
export type Seller = SellerView & { vendorId: string | null };

/**
 * Whom the customer talks to about an order, in the order of its items (PRODUCT 5, vendors as separate shops): each
 * vendor in it, and the store for items without a vendor. @param items in their order
 */
export function sellersOf(items: SoldItem[], storeName: string): Seller[] {
  const sellers = new Map<string, Seller>();
  for (const { vendor } of items) {
    const seller = sellerOf(vendor, storeName);
    if (!sellers.has(seller.slug)) sellers.set(seller.slug, seller);
  }
  return [...sellers.values()];
}

/** A vendor, or the store for null, as somebody to talk to. */
export function sellerOf(vendor: SoldItem["vendor"], storeName: string): Seller {
  if (!vendor) return { slug: STORE_SLUG, name: storeName, kind: "store", vendorId: null };
  return { slug: vendor.slug, name: vendor.name, kind: "vendor", vendorId: vendor.id };
}

/** A seller as the screen may have it: without ids. */
export function sellerView({ slug, name, kind }: SellerView): SellerView {
  return { slug, name, kind };
}
