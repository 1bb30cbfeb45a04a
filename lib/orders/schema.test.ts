import { describe, expect, test } from "vitest";
import { item, orderLine, vendor } from "@/test/order-line";
import { parseOrder, parseOrderText } from "./schema";

function errorsOf(over: Record<string, unknown>) {
  const parsed = parseOrder(orderLine(over));
  return "errors" in parsed ? parsed.errors : [];
}

function orderOf(over: Record<string, unknown> = {}) {
  const parsed = parseOrder(orderLine(over));
  if ("errors" in parsed) throw new Error(JSON.stringify(parsed.errors));
  return parsed.order;
}

const items = (over: object) => ({ items: [{ ...item("1"), ...over }], tracking: null });
const totals = (over: object) => ({
  totals: { items: "1", shipping: "0", tax: "0", discount: "0", total: "1", ...over },
});
const customer = (over: object) => ({ customer: { externalId: "c7", name: "Carla", ...over } });

describe("what is taken", () => {
  test("the example of PRODUCT 7", () => {
    expect(orderOf()).toEqual({
      source: "shop",
      externalId: "1001",
      number: "1001",
      placedAt: new Date("2026-03-01T10:00:00Z"),
      updatedAt: new Date("2026-03-02T09:00:00Z"),
      status: "shipped",
      currency: "EUR",
      customer: { externalId: "c7", email: "carla@example.com", name: "Carla Ruiz", locale: "en" },
      items: [
        {
          externalId: "1",
          sku: "LAMP-1",
          name: "Brass lamp",
          quantity: 2,
          unitPrice: "49.50",
          imageUrl: "https://example.com/lamp.jpg",
          vendor: { externalId: "v3", name: "Harbor Lights", email: "hello@harbor.example" },
        },
      ],
      totals: { items: "99.00", shipping: "5.00", tax: "0.00", discount: "0.00", total: "104.00" },
      shippingAddress: orderLine().shippingAddress,
      tracking: [{ carrier: "DHL", number: "JD01", url: "https://example.com/t/JD01", vendor: "v3" }],
    });
  });

  test("everything that may be missing, missing; and null; and blank as platforms send it", () => {
    const bare = { externalId: "1", name: "Lamp", quantity: 1, unitPrice: "1" };
    const missing = orderOf({
      customer: { externalId: "c7", name: "Carla" },
      items: [bare],
      shippingAddress: undefined,
      tracking: undefined,
    });
    const blank = orderOf({
      customer: { externalId: "c7", name: "Carla", email: " ", locale: "" },
      items: [{ ...bare, sku: "", imageUrl: "", vendor: null }],
      shippingAddress: null,
      tracking: null,
    });
    expect(missing.customer).toEqual({ externalId: "c7", email: null, name: "Carla", locale: null });
    expect(missing.items[0]).toEqual({ ...bare, unitPrice: "1.00", sku: null, imageUrl: null, vendor: null });
    expect(missing).toMatchObject({ shippingAddress: null, tracking: [] });
    expect(blank).toEqual(missing);
  });

  test("a guest by address alone, normalised", () => {
    expect(orderOf({ customer: { name: "Guest", email: " Guest@Example.COM " } }).customer).toEqual({
      externalId: null,
      email: "guest@example.com",
      name: "Guest",
      locale: null,
    });
  });

  test.each([
    ["#1001", "1001"],
    ["A-1_2.x", "A-1_2.x"],
    ["x".repeat(64), "x".repeat(64)],
  ])("the number %s", (number, kept) => {
    expect(orderOf({ number }).number).toBe(kept);
  });

  test("dates with any zone, as one moment", () => {
    expect(orderOf({ placedAt: "2026-03-01T12:00:00.123456+02:00" }).placedAt).toEqual(
      new Date("2026-03-01T10:00:00.123Z"),
    );
  });

  test("one text for one sum, whichever way it was written", () => {
    expect(orderOf(items({ unitPrice: "49.5" })).items[0]?.unitPrice).toBe("49.50");
    expect(orderOf({ currency: "JPY", ...items({ unitPrice: "495" }), ...totals({}) }).items[0]?.unitPrice).toBe("495");
  });

  test("line breaks in names become blanks, and other fields are ignored", () => {
    expect(orderOf(items({ name: " Brass\r\n\tlamp ", extra: { deep: "\0" } })).items[0]?.name).toBe("Brass lamp");
  });

  test("a language tag in the platform's spelling", () => {
    expect(orderOf(customer({ locale: "pt_br" })).customer.locale).toBe("pt-BR");
  });
});

describe("what is refused, by field and with a sentence", () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    ["source", { source: "" }, /blank/],
    ["source", { source: "x".repeat(65) }, /at most 64/],
    ["externalId", { externalId: undefined }, /missing/],
    ["externalId", { externalId: 1001 }, /Must be text/],
    ["number", { number: 1001 }, /Must be text/],
    ["number", { number: "" }, /1 to 64/],
    ["number", { number: "##1" }, /1 to 64/],
    ["number", { number: ".." }, /letter or digit/],
    ["number", { number: "1/2" }, /1 to 64/],
    ["number", { number: "1 2" }, /1 to 64/],
    ["number", { number: "x".repeat(65) }, /1 to 64/],
    ["placedAt", { placedAt: "2026-03-01" }, /with its zone/],
    ["placedAt", { placedAt: "2026-03-01T10:00:00" }, /with its zone/],
    ["placedAt", { placedAt: "2026-02-30T10:00:00Z" }, /with its zone/],
    ["placedAt", { placedAt: 1772359200 }, /Must be text/],
    ["placedAt", { placedAt: "0000-01-01T10:00:00Z" }, /between the years/],
    ["updatedAt", { updatedAt: "9999-12-31T23:59:59Z" }, /between the years/],
    ["status", { status: null }, /Must be text/],
    ["status", { status: "x".repeat(101) }, /at most 100/],
    ["currency", { currency: "eur" }, /three capital letters/],
    ["currency", { currency: "EURO" }, /three capital letters/],
    ["customer", { customer: null }, /an object/],
    ["customer", { customer: ["c7"] }, /an object/],
    ["customer", { customer: { name: "Carla" } }, /externalId or an email/],
    ["customer", { customer: JSON.parse('{"name":"C","__proto__":{"externalId":"c7"}}') }, /externalId or an email/],
    ["customer.name", customer({ name: " \n" }), /blank/],
    ["customer.email", customer({ email: "carla" }), /e-mail/],
    ["customer.email", customer({ email: "a@b@c" }), /e-mail/],
    ["customer.email", customer({ email: `${"a".repeat(250)}@b.example` }), /e-mail/],
    ["customer.email", customer({ email: { contains: "@" } }), /text or null/],
    ["customer.locale", customer({ locale: "english please" }), /language tag/],
    ["items", { items: [], tracking: null }, /at least one/],
    ["items", { items: {}, tracking: null }, /a list/],
    ["items", { items: Array.from({ length: 1001 }, (_, i) => item(`${i}`)), tracking: null }, /at most 1000/],
    ["items[0]", { items: [null], tracking: null }, /an object/],
    ["items[0].name", items({ name: "x".repeat(501) }), /at most 500/],
    ["items[0].quantity", items({ quantity: 0 }), /from 1 to/],
    ["items[0].quantity", items({ quantity: -1 }), /from 1 to/],
    ["items[0].quantity", items({ quantity: 1.5 }), /whole number/],
    ["items[0].quantity", items({ quantity: "2" }), /whole number/],
    ["items[0].quantity", items({ quantity: 1e308 }), /whole number/],
    ["items[0].quantity", items({ quantity: Number.POSITIVE_INFINITY }), /whole number/],
    ["items[0].quantity", items({ quantity: 1_000_001 }), /to 1000000/],
    ["items[0].unitPrice", items({ unitPrice: 49.5 }), /Must be text/],
    ["items[0].unitPrice", items({ unitPrice: "49.505" }), /at most 2 decimal/],
    ["items[0].unitPrice", items({ unitPrice: "-1" }), /not be negative/],
    ["items[0].imageUrl", items({ imageUrl: "javascript:alert(1)" }), /https or http/],
    ["items[0].imageUrl", items({ imageUrl: "//example.com/x.png" }), /https or http/],
    ["items[0].imageUrl", items({ imageUrl: "data:image/png;base64,AA==" }), /https or http/],
    ["items[0].imageUrl", items({ imageUrl: `https://example.com/${"x".repeat(2000)}` }), /at most 2000/],
    ["items[0].vendor", items({ vendor: "v3" }), /an object/],
    ["items[0].vendor.name", items({ vendor: { externalId: "v3" } }), /missing/],
    ["items[1].externalId", { items: [item("1"), item(" 1")], tracking: null }, /has the same/],
    ["totals.discount", totals({ discount: "-5.00" }), /not be negative/],
    ["totals.tax", totals({ tax: "NaN" }), /decimal number/],
    ["totals.total", totals({ total: "1".repeat(13) }), /at most 12 digits/],
    ["shippingAddress", { shippingAddress: "1 Main St" }, /an object/],
    ["shippingAddress.city", { shippingAddress: { city: 5 } }, /text or null/],
    ["shippingAddress.line1", { shippingAddress: { line1: "x".repeat(301) } }, /at most 300/],
    ["tracking[0].url", { tracking: [{ carrier: "DHL", number: "1", url: "ftp://x/" }] }, /https or http/],
    ["tracking[0].vendor", { tracking: [{ carrier: "DHL", number: "1", vendor: "v9" }] }, /No item/],
    ["tracking[0].carrier", { tracking: [{ number: "1" }] }, /missing/],
  ])("%s of %j", (field, over, why) => {
    expect(errorsOf(over)).toEqual([{ field, why: expect.stringMatching(why) }]);
  });

  test.each(["\0", "a\0b", "\ud800", "x\udc00y"])("%j, anywhere", (text) => {
    const everywhere = {
      ...{ source: text, externalId: text, number: text, status: text },
      customer: { externalId: text, email: text, name: text, locale: text },
      items: [{ ...item("1", vendor(text, text, text)), externalId: text, sku: text, name: text, imageUrl: text }],
      shippingAddress: { name: text, line1: text, line2: text, city: text, region: text },
      tracking: null,
    };
    expect(errorsOf({ ...everywhere, shippingAddress: null, customer: orderLine().customer })).toHaveLength(11);
    expect(new Set(errorsOf(everywhere).map(({ why }) => why))).toEqual(
      new Set(["Holds a character that cannot be kept (U+0000 or half of a surrogate pair)."]),
    );
  });

  test("everything that is wrong is said at once, between fields too", () => {
    const over = {
      ...{ number: "..", currency: "KWD", customer: { name: "Carla" } },
      items: [{ ...item("1"), unitPrice: "1.2345" }, item("1")],
      tracking: [{ carrier: "DHL", number: "1", vendor: "v9" }],
    };
    expect(errorsOf(over).map(({ field }) => field)).toEqual([
      "number",
      "items[0].unitPrice",
      "customer",
      "items[1].externalId",
      "tracking[0].vendor",
    ]);
  });

  test("of a currency that is wrong only that is said; of a thousand faults twenty", () => {
    expect(errorsOf({ currency: "eur" })).toHaveLength(1);
    const bad = Array.from({ length: 1000 }, () => ({ ...item("1"), quantity: 0 }));
    expect(errorsOf({ items: bad })).toHaveLength(20);
  });

  test.each(["", "null", "[]", '"text"', "5", "{", "[".repeat(100_000), "NaN", '{"source":"shop"} x'])(
    "text that is no order: %.20s",
    (text) => {
      const parsed = parseOrderText(text);
      expect("errors" in parsed && parsed.errors[0]).toMatchObject({
        field: "",
        why: expect.stringMatching(/not valid JSON|an object/),
      });
    },
  );
});
