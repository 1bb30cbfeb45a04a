import type { Viewer } from "@/lib/accounts/viewer";
import { Prisma } from "@/lib/db";
import { seesPart } from "./access";
import type { OrderRow, OrderRowItem } from "./row";
import { sellersOf, sellerView } from "./sellers";
import { statusView } from "./status";
import type { AddressView, ItemView, OrderCardView, OrderPart, OrderView } from "./types";

/** The order in a list, cut to what the viewer may see: for a vendor its own items and their sum (PRODUCT 5). */
export function orderCardView(viewer: Viewer, order: OrderRow, storeName: string): OrderCardView {
  const items = order.items.filter((item) => seesPart(viewer, item.vendorId));
  const parts = partsOf(order, items, storeName);
  return {
    number: order.number,
    placedAt: order.placedAt,
    status: statusView(order.status),
    currency: order.currency,
    total: viewer.as === "vendor" ? sum(items) : order.total.toFixed(),
    parts,
    unread: parts.reduce((total, part) => total + part.unread, 0),
    customerName: order.customer.name,
  };
}

/** The whole order, cut likewise: a vendor gets no totals, and only tracking that is its own or of a sole seller. */
export function orderView(viewer: Viewer, order: OrderRow, storeName: string): OrderView {
  const soleSeller = new Set(order.items.map((item) => item.vendorId)).size === 1;
  return {
    ...orderCardView(viewer, order, storeName),
    totals: viewer.as === "vendor" ? null : totalsOf(order),
    shippingAddress: order.shippingAddress as AddressView | null,
    tracking: order.tracking
      .filter(({ vendorId }) => viewer.as !== "vendor" || soleSeller || (vendorId && seesPart(viewer, vendorId)))
      .map(({ carrier, number, url }) => ({ carrier, number, url })),
  };
}

function partsOf(order: OrderRow, items: OrderRowItem[], storeName: string): OrderPart[] {
  return sellersOf(items, storeName).map((seller) => {
    const thread = order.threads.find((it) => it.vendorId === seller.vendorId);
    return {
      seller: sellerView(seller),
      items: items.filter((item) => item.vendorId === seller.vendorId).map(itemView),
      unread: thread?.participants[0]?.unread ?? 0,
      hasEntries: (thread?.lastSeq ?? 0) > 0,
    };
  });
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

/** Pictures come only from https (PRODUCT 7), or are the demo's own drawings. */
function shownPicture(url: string | null): string | null {
  return url && /^(https:\/\/|\/goods\/)/.test(url) ? url : null;
}

function totalsOf(order: OrderRow) {
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
