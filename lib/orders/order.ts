import type { Viewer } from "@/lib/accounts/viewer";
import { db, KEPT, Prisma } from "@/lib/db";
import { getStore, type StoreView } from "@/lib/settings/store";
import { isStorable } from "@/lib/text";
import { ordersSql } from "./access";
import { soldOf, stateFields, stateOf, VENDOR } from "./in-order";
import type { OrderRowItem, WholeOrder } from "./row";
import type { OrderView } from "./types";
import { orderView } from "./view";

/** One order as the viewer may see it; null if for them there is none of that number. */
export async function findOrder(viewer: Viewer, number: string): Promise<OrderView | null> {
  const store = await getStore();
  const order = await loadOrder(viewer, number, store);
  return order && orderView(viewer, order, store);
}

/** Its row, for who shows a thread of it too, in one statement of which each connection keeps the plan (decision 082). */
export async function loadOrder(viewer: Viewer, number: string, store: StoreView): Promise<WholeOrder | null> {
  if (!isStorable(number)) return null;
  const [row] = await db.$queryRaw<Read[]>`${KEPT}
    select o.id, o.number, o.customer_id as "customerId", o.status, o.currency, o.placed_at as "placedAt", o.total,
      o.items_total as "itemsTotal", o.shipping_total as "shippingTotal", o.tax_total as "taxTotal",
      o.discount_total as "discountTotal", o.shipping_address as "shippingAddress",
      json_build_object('name', customer.name) as customer, (
        select coalesce(json_agg(json_build_object('id', i.id, 'name', i.name, 'sku', i.sku, 'quantity', i.quantity,
          'unitPrice', i.unit_price::text, 'imageUrl', i.image_url, 'vendorId', i.vendor_id, 'vendor', ${VENDOR})
          order by i.position, i.id), '[]')
        from order_item i left join vendor v on v.id = i.vendor_id where i.order_id = o.id
      ) as items, (
        select coalesce(json_agg(json_build_object('carrier', c.carrier, 'number', c.number, 'url', c.url,
          'vendorId', c.vendor_id) order by c.position, c.id), '[]')
        from tracking c where c.order_id = o.id
      ) as tracking, (
        select coalesce(json_agg(json_build_object('openDisputeId', t.open_dispute_id, 'vendor', ${VENDOR},
          ${stateFields(viewer)})), '[]')
        from thread t left join vendor v on v.id = t.vendor_id where t.order_id = o.id
      ) as threads
    from "order" o join "user" customer on customer.id = o.customer_id
    where o.number = ${number} and ${ordersSql(viewer, store)}`;
  return row ? { ...row, items: row.items.map(itemOf), threads: row.threads.map(threadOf) } : null;
}

/** JSON has neither dates nor decimals. */
type Read = Omit<WholeOrder, "items"> & { items: ReadItem[] };
type ReadItem = Omit<OrderRowItem, "unitPrice"> & { unitPrice: string };

function itemOf({ unitPrice, ...item }: ReadItem): OrderRowItem {
  return { ...soldOf(item), unitPrice: new Prisma.Decimal(unitPrice) };
}

function threadOf(thread: WholeOrder["threads"][number]) {
  return soldOf(stateOf(thread));
}
