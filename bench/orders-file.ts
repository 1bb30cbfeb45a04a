import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

export const ORDERS = 100_000;
export const VENDORS = 3_000;
const CUSTOMERS = 40_000;

/** A store's orders as its platform would send them, one JSON object a line: one to three items, each of its vendor. */
export function writeOrders(path: string): Promise<void> {
  return pipeline(Readable.from(lines()), createWriteStream(path));
}

function* lines(): Generator<string> {
  for (let n = 1; n <= ORDERS; n++) yield `${JSON.stringify(order(n))}\n`;
}

function order(n: number) {
  const at = Date.UTC(2024, 0, 1) + n * 300_000;
  const customer = (n * 7919) % CUSTOMERS;
  const items = Array.from({ length: 1 + (n % 3) }, (_, i) => item(n, i));
  return {
    source: "shop",
    externalId: `e${n}`,
    number: String(200_000 + n),
    placedAt: new Date(at).toISOString(),
    updatedAt: new Date(at + 86_400_000).toISOString(),
    status: "shipped",
    currency: "EUR",
    customer: {
      externalId: `c${customer}`,
      email: `c${customer}@example.com`,
      name: `Customer ${customer}`,
      locale: "en",
    },
    items,
    totals: {
      items: `${items.length}0.00`,
      shipping: "5.00",
      tax: "0.00",
      discount: "0.00",
      total: `${items.length}5.00`,
    },
    shippingAddress: {
      ...{ name: `Customer ${customer}`, line1: `${n % 200} Main St`, line2: null },
      ...{ city: "Porto", region: null, postalCode: "4000-001", country: "PT" },
    },
    tracking: [
      { carrier: "DHL", number: `JD${n}`, url: `https://example.com/t/JD${n}`, vendor: items[0]?.vendor.externalId },
    ],
  };
}

function item(n: number, i: number) {
  const v = (n * 3 + i * 1009) % VENDORS;
  return {
    externalId: `i${i}`,
    sku: `SKU-${v}-${i}`,
    name: `Item ${i + 1} of shop ${v}`,
    quantity: 1,
    unitPrice: "10.00",
    imageUrl: null,
    vendor: { externalId: `v${v}`, name: `Shop ${v}`, email: `shop${v}@example.com` },
  };
}
