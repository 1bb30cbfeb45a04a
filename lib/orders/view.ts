import type { Viewer } from "@/lib/accounts/viewer";
import { Prisma } from "@/lib/db";
import { shownPicture } from "@/lib/picture";
import type { StoreView } from "@/lib/settings/store";
import { seesPart } from "./access";
import type { OrderRow, OrderRowItem, WholeOrder } from "./row";
import { type Seller, sellerOf, sellerOfItem, sellerView } from "./sellers";
import { statusView } from "./status";
import type { AddressView, ItemView, OrderCardView, OrderPart, OrderView, Talk } from "./types";

/** The order in a list, cut to what the viewer may see: for a vendor its own items and their sum (PRODUCT 5). */
export function orderCardView(viewer: Viewer, order: OrderRow, store: StoreView): OrderCardView {
  const items = order.items.filter((item) => seesPart(viewer, item.vendorId));
  const parts = partsOf(viewer, order, items, store);
  const former = formerOf(viewer, order, parts, store);
  return {
    number: order.number,
    placedAt: order.placedAt,
    status: statusView(order.status),
    currency: order.currency,
    total: viewer.as === "vendor" ? sum(items) : order.total.toFixed(),
    parts,
    former,
    unread: [...parts, ...former].reduce((total, talk) => total + talk.unread, 0),
    customerName: order.customer.name,
    customerId: viewer.as === "admin" ? order.customerId : null,
  };
}

/**
 * The whole order, cut likewise: a vendor gets no totals, only tracking that is its own or of a sole seller, and the
 * address only where it ships by itself.
 */
export function orderView(viewer: Viewer, order: WholeOrder, store: StoreView): OrderView {
  const soleSeller = new Set(order.items.map((item) => item.vendorId)).size === 1;
  return {
    ...orderCardView(viewer, order, store),
    totals: viewer.as === "vendor" ? null : totalsOf(order),
    shippingAddress: seesAddress(viewer, store) ? (order.shippingAddress as AddressView | null) : null,
    tracking: order.tracking
      .filter(({ vendorId }) => viewer.as !== "vendor" || soleSeller || (vendorId && seesPart(viewer, vendorId)))
      .map(({ carrier, number, url }) => ({ carrier, number, url })),
  };
}

function seesAddress(viewer: Viewer, { mode }: StoreView): boolean {
  return viewer.as !== "vendor" || mode === "separate_shops";
}

function partsOf(viewer: Viewer, order: OrderRow, items: OrderRowItem[], store: StoreView): OrderPart[] {
  // To a shop its own items are its own, whoever answers for them.
  const ownerOf = (item: OrderRowItem) =>
    viewer.as === "vendor" ? sellerOf(item.vendor, store.name) : sellerOfItem(item, store);
  const parts = new Map<string, { seller: Seller; items: ItemView[] }>();
  for (const item of items) {
    const seller = ownerOf(item);
    const part = parts.get(seller.slug) ?? { seller, items: [] };
    part.items.push(itemView(item));
    parts.set(seller.slug, part);
  }
  return [...parts.values()].map(({ seller, items }) => ({ ...talkOf(order, seller), items }));
}

function formerOf(viewer: Viewer, order: OrderRow, parts: OrderPart[], store: StoreView): Talk[] {
  return order.threads
    .filter(({ vendorId, lastSeq }) => lastSeq > 0 && seesPart(viewer, vendorId))
    .map(({ vendor }) => talkOf(order, sellerOf(vendor, store.name)))
    .filter(({ seller }) => !parts.some((part) => part.seller.slug === seller.slug));
}

function talkOf({ threads }: OrderRow, seller: Seller): Talk {
  const thread = threads.find((it) => it.vendorId === seller.vendorId);
  return {
    seller: sellerView(seller),
    unread: thread?.participants[0]?.unread ?? 0,
    hasEntries: (thread?.lastSeq ?? 0) > 0,
    disputed: Boolean(thread?.openDisputeId),
  };
}

function itemView(item: OrderRowItem): ItemView {
  return {
    id: item.id,
    name: item.name,
    sku: item.sku,
    quantity: item.quantity,
    unitPrice: item.unitPrice.toFixed(),
    lineTotal: item.unitPrice.mul(item.quantity).toFixed(),
    imageUrl: shownPicture(item.imageUrl),
  };
}

function totalsOf(order: WholeOrder) {
  return {
    items: order.itemsTotal.toFixed(),
    shipping: order.shippingTotal.toFixed(),
    tax: order.taxTotal.toFixed(),
    discount: order.discountTotal.toFixed(),
    total: order.total.toFixed(),
  };
}

function sum(items: OrderRowItem[]): string {
  return items.reduce((total, item) => total.add(item.unitPrice.mul(item.quantity)), new Prisma.Decimal(0)).toFixed();
}
