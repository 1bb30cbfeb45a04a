import { z } from "zod";
import type { Fault, ImportedOrder } from "./import-types";
import { currencyDigits } from "./money";
import { faultsBetween, ITEMS, TRACKING } from "./schema-between";
import * as read from "./schema-fields";
import { optional, required, wrongKind } from "./schema-fields";

const QUANTITY = 1_000_000;
// Twenty reasons tell enough of a line that is wrong a thousand times.
const FAULTS = 20;

export type Parsed = { order: ImportedOrder } | { errors: Fault[] };

/** An order from JSON text: a line of a file, the body of a request. Every fault is named at once (PRODUCT 7). */
export function parseOrderText(text: string): Parsed {
  try {
    return parseOrder(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { errors: [{ field: "", why: "Is not valid JSON." }] };
  }
}

/** An order from parsed JSON. What the format does not name is ignored: platforms send more than is asked for. */
export function parseOrder(input: unknown): Parsed {
  const result = orderSchema(digitsOf(input)).safeParse(input);
  const faults = (result.error?.issues ?? []).map(({ path, message }) => ({ field: fieldName(path), why: message }));
  const all = [...faults, ...faultsBetween(input)];
  if (!result.success || all.length > 0) return { errors: all.slice(0, FAULTS) };
  return { order: result.data };
}

/** What money is read by. Of a currency that is wrong itself only that is said, not every sum as well. */
function digitsOf(input: unknown): number {
  const currency = input instanceof Object && "currency" in input ? input.currency : null;
  return typeof currency === "string" && /^[A-Z]{3}$/.test(currency) ? currencyDigits(currency) : 4;
}

const schemas = new Map<number, ReturnType<typeof makeSchema>>();

function orderSchema(digits: number) {
  const schema = schemas.get(digits) ?? makeSchema(digits);
  schemas.set(digits, schema);
  return schema;
}

function makeSchema(digits: number) {
  const id = required(read.line(200));
  const money = required(read.money(digits));
  const place = optional(read.line(300));
  const vendor = fields({ externalId: id, name: required(read.line(200)), email: optional(read.email) });
  const item = fields({
    externalId: id,
    sku: optional(read.line(200)),
    name: required(read.line(500)),
    quantity: z
      .number({ error: wrongKind("a whole number") })
      .refine(
        (it) => Number.isInteger(it) && it >= 1 && it <= QUANTITY,
        `Must be a whole number from 1 to ${QUANTITY}.`,
      ),
    unitPrice: money,
    imageUrl: optional(read.webAddress),
    vendor: orNull(vendor),
  });
  const tracking = fields({
    carrier: required(read.line(100)),
    number: required(read.line(200)),
    url: optional(read.webAddress),
    vendor: optional(read.line(200)),
  });
  return fields({
    source: required(read.source),
    externalId: id,
    number: required(read.orderNumber),
    placedAt: required(read.moment),
    updatedAt: required(read.moment),
    status: required(read.line(100)),
    currency: required(read.currency),
    customer: fields({
      externalId: optional(read.line(200)),
      email: optional(read.email),
      name: required(read.line(200)),
      locale: optional(read.locale),
    }),
    items: list(item, ITEMS).min(1, "Must have at least one item."),
    totals: fields({ items: money, shipping: money, tax: money, discount: money, total: money }),
    shippingAddress: orNull(
      fields({
        name: place,
        line1: place,
        line2: place,
        city: place,
        region: place,
        postalCode: place,
        country: place,
      }),
    ),
    tracking: list(tracking, TRACKING)
      .nullish()
      .transform((entries) => entries ?? []),
  });
}

function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, { error: wrongKind("an object") });
}

function list<Entry extends z.ZodType>(entry: Entry, max: number) {
  return z.array(entry, { error: wrongKind("a list") }).max(max, `May have at most ${max} entries.`);
}

function orNull<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? null);
}

/** ["items", 0, "unitPrice"] as "items[0].unitPrice". */
function fieldName(path: PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}
