import { randomUUID } from "node:crypto";
import type { Tx } from "@/lib/db";
import type { ImportedOrder } from "./import-types";

/** An order with everybody it speaks of found. `vendorIds` by the vendor's externalId. */
export type OrderToStore = {
  id: string;
  isNew: boolean;
  order: ImportedOrder;
  hash: string;
  customerId: string;
  vendorIds: Map<string, string>;
};

export type Notice = { kind: "address_not_taken"; subject: string; data: { userId: string; number: string } };

/** Writes orders with all their parts: one statement per table, whatever their number. */
export async function storeOrders(tx: Tx, orders: OrderToStore[], notices: Notice[]): Promise<void> {
  await writeOrders(tx, orders);
  const old = orders.filter(({ isNew }) => !isNew).map(({ id }) => id);
  await writeItems(tx, orders.flatMap(itemRows), old);
  await writeTracking(tx, orders.flatMap(trackingRows), old);
  await writeOrderVendors(tx, orders.flatMap(vendorRows), old);
  if (notices.length > 0) await tx.notice.createMany({ data: notices, skipDuplicates: true });
}

// Row by row in the lines' order, so that a number one order gives up is free for a later one.
async function writeOrders(tx: Tx, orders: OrderToStore[]): Promise<void> {
  await tx.$executeRaw`
    insert into "order" (id, source, external_id, number, customer_id, status, currency, placed_at, source_updated_at,
      content_hash, items_total, shipping_total, tax_total, discount_total, total, shipping_address)
    select id, source, "externalId", number, "customerId", status, currency, "placedAt", "updatedAt",
      hash, items, shipping, tax, discount, total, nullif("shippingAddress", 'null'::jsonb)
    from jsonb_to_recordset(${rowsOf(orders, orderRow)}::jsonb) as r (id uuid, source text, "externalId" text,
      number text, "customerId" uuid, status text, currency text, "placedAt" timestamptz, "updatedAt" timestamptz,
      hash text, items numeric, shipping numeric, tax numeric, discount numeric, total numeric, "shippingAddress" jsonb)
    on conflict (id) do update set number = excluded.number, customer_id = excluded.customer_id,
      status = excluded.status, currency = excluded.currency, placed_at = excluded.placed_at,
      source_updated_at = excluded.source_updated_at, content_hash = excluded.content_hash,
      items_total = excluded.items_total, shipping_total = excluded.shipping_total, tax_total = excluded.tax_total,
      discount_total = excluded.discount_total, total = excluded.total, shipping_address = excluded.shipping_address`;
}

// An item that stays keeps its id: only those that left the order are deleted.
async function writeItems(tx: Tx, items: ReturnType<typeof itemRows>, old: string[]): Promise<void> {
  if (old.length > 0) {
    await tx.$executeRaw`
      delete from order_item i where order_id = any(${old}::uuid[]) and not exists (
        select 1 from unnest(${items.map((it) => it.orderId)}::uuid[], ${items.map((it) => it.externalId)}::text[])
          as r (order_id, external_id) where r.order_id = i.order_id and r.external_id = i.external_id)`;
  }
  await tx.$executeRaw`
    insert into order_item (id, order_id, position, external_id, sku, name, quantity, unit_price, image_url, vendor_id)
    select id, "orderId", position, "externalId", sku, name, quantity, "unitPrice", "imageUrl", "vendorId"
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as r (id uuid, "orderId" uuid, position int,
      "externalId" text, sku text, name text, quantity int, "unitPrice" numeric, "imageUrl" text, "vendorId" uuid)
    on conflict (order_id, external_id) do update set position = excluded.position, sku = excluded.sku,
      name = excluded.name, quantity = excluded.quantity, unit_price = excluded.unit_price,
      image_url = excluded.image_url, vendor_id = excluded.vendor_id`;
}

async function writeTracking(tx: Tx, tracking: ReturnType<typeof trackingRows>, old: string[]): Promise<void> {
  if (old.length > 0) await tx.tracking.deleteMany({ where: { orderId: { in: old } } });
  if (tracking.length === 0) return;
  await tx.$executeRaw`
    insert into tracking (id, order_id, position, carrier, number, url, vendor_id)
    select id, "orderId", position, carrier, number, url, "vendorId"
    from jsonb_to_recordset(${JSON.stringify(tracking)}::jsonb)
      as r (id uuid, "orderId" uuid, position int, carrier text, number text, url text, "vendorId" uuid)`;
}

async function writeOrderVendors(tx: Tx, rows: ReturnType<typeof vendorRows>, old: string[]): Promise<void> {
  if (old.length > 0) await tx.orderVendor.deleteMany({ where: { orderId: { in: old } } });
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into order_vendor (order_id, vendor_id, placed_at)
    select "orderId", "vendorId", "placedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("orderId" uuid, "vendorId" uuid, "placedAt" timestamptz)`;
}

function orderRow({ id, hash, customerId, order: { customer, items, totals, tracking, ...order } }: OrderToStore) {
  return { id, hash, customerId, ...order, ...totals };
}

function itemRows({ id: orderId, order, vendorIds }: OrderToStore) {
  return order.items.map(({ vendor, ...item }, position) => {
    return {
      ...item,
      id: randomUUID(),
      orderId,
      position,
      vendorId: (vendor && vendorIds.get(vendor.externalId)) ?? null,
    };
  });
}

function trackingRows({ id: orderId, order, vendorIds }: OrderToStore) {
  return order.tracking.map(({ vendor, ...entry }, position) => {
    return {
      ...entry,
      id: randomUUID(),
      orderId,
      position,
      vendorId: vendor === null ? null : (vendorIds.get(vendor) ?? null),
    };
  });
}

function vendorRows({ id: orderId, order: { placedAt }, vendorIds }: OrderToStore) {
  return [...vendorIds.values()].map((vendorId) => ({ orderId, vendorId, placedAt }));
}

function rowsOf<Row>(orders: OrderToStore[], row: (order: OrderToStore) => Row): string {
  return JSON.stringify(orders.map(row));
}
