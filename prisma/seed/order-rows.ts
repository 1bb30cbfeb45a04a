import { createHash } from "node:crypto";
import { people, shops } from "../cast.ts";
import { addresses } from "./addresses.ts";
import type { Good } from "./goods.ts";
import { idOf } from "./id.ts";
import { moment } from "./moment.ts";
import type { SeedOrder } from "./orders.ts";

/** The rows of one order, as an import of it would leave them. */
export function orderRows(order: SeedOrder, now: Date) {
  const { number, customer, status, tracking = [] } = order;
  const orderId = idOf(`order ${number}`);
  const placedAt = moment(now, order.placed);
  const vendorIds = new Set(order.items.flatMap(([{ shop }]) => (shop ? [shops[shop].id] : [])));
  return {
    order: {
      id: orderId,
      source: "demo",
      externalId: number,
      number,
      customerId: people[customer].id,
      status,
      currency: order.currency ?? "EUR",
      placedAt,
      sourceUpdatedAt: placedAt,
      contentHash: createHash("sha256").update(JSON.stringify(order)).digest("hex"),
      ...totals(order),
      shippingAddress: { name: people[customer].name, ...addresses[customer] },
      createdAt: placedAt,
    },
    items: order.items.map(([good, quantity], position) => itemRow(orderId, good, quantity, position)),
    vendors: [...vendorIds].map((vendorId) => ({ vendorId, orderId, placedAt })),
    tracking: tracking.map(({ carrier, number, shop }, position) => ({
      id: idOf(`tracking ${order.number} ${position}`),
      orderId,
      position,
      carrier,
      number,
      url: `https://example.com/t/${number.replaceAll(" ", "")}`,
      vendorId: shop ? shops[shop].id : null,
    })),
  };
}

function itemRow(orderId: string, good: Good, quantity: number, position: number) {
  return {
    id: idOf(`item ${orderId} ${position}`),
    orderId,
    position,
    externalId: String(position + 1),
    sku: good.sku,
    name: good.name,
    quantity,
    unitPrice: good.price,
    imageUrl: good.picture && `/goods/${good.picture}.svg`,
    vendorId: good.shop && shops[good.shop].id,
  };
}

function totals({ items, shipping, tax = "0.00", discount = "0.00" }: SeedOrder) {
  const sum = items.reduce((cents, [good, quantity]) => cents + quantity * toCents(good.price), 0);
  const total = sum + toCents(shipping) + toCents(tax) - toCents(discount);
  return {
    itemsTotal: toAmount(sum),
    shippingTotal: shipping,
    taxTotal: tax,
    discountTotal: discount,
    total: toAmount(total),
  };
}

const toCents = (amount: string) => Math.round(Number(amount) * 100);
const toAmount = (cents: number) => (cents / 100).toFixed(2);
