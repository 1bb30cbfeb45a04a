/** An order line as a store platform would send it, with what the test is about laid over it. */
export type OrderLine = typeof example & Record<string, unknown>;

const example = {
  source: "shop",
  externalId: "1001",
  number: "1001",
  placedAt: "2026-03-01T10:00:00Z",
  updatedAt: "2026-03-02T09:00:00Z",
  status: "shipped",
  currency: "EUR",
  customer: { externalId: "c7", email: "carla@example.com", name: "Carla Ruiz", locale: "en" } as object,
  items: [item("1", vendor("v3", "Harbor Lights", "hello@harbor.example"))] as object[],
  totals: { items: "99.00", shipping: "5.00", tax: "0.00", discount: "0.00", total: "104.00" } as object,
  shippingAddress: {
    name: "Carla Ruiz",
    line1: "1 Main St",
    line2: null,
    city: "Porto",
    region: null,
    postalCode: "4000-001",
    country: "PT",
  } as object | null,
  tracking: [{ carrier: "DHL", number: "JD01", url: "https://example.com/t/JD01", vendor: "v3" }] as object[] | null,
};

export function orderLine(over: Record<string, unknown> = {}): OrderLine {
  return { ...structuredClone(example), ...over };
}

/** An order of its own: other id, number, customer; the same vendor. */
export function otherLine(id: string, over: Record<string, unknown> = {}): OrderLine {
  const customer = { externalId: `c-${id}`, email: `c-${id}@example.com`, name: `Customer ${id}` };
  return orderLine({ externalId: id, number: id, customer, ...over });
}

export function item(externalId: string, vendor: object | null = null): object {
  const imageUrl = "https://example.com/lamp.jpg";
  return { externalId, sku: "LAMP-1", name: "Brass lamp", quantity: 2, unitPrice: "49.50", imageUrl, vendor };
}

export function vendor(externalId: string, name: string, email: string | null = null): object {
  return { externalId, name, email };
}
