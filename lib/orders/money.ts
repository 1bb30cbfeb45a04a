/** Money as decimal strings, never floats. Client-safe. */

const WHOLE_DIGITS = 12;

/** How many decimal places a currency has (ISO 4217): EUR 2, JPY 0, KWD 3; a well-formed unknown code: 2. */
export function currencyDigits(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  digits.set(currency, maximumFractionDigits);
  return maximumFractionDigits;
}

// Asked for every order of an import, and dear to ask Intl. At most the 17,576 codes there can be.
const digits = new Map<string, number>();

/** What is wrong with `text` as a sum of a currency with so many places, as a sentence; null when it is right. */
export function moneyFault(text: string, digits: number): string | null {
  if (text.startsWith("-")) return "May not be negative.";
  const [, whole = "", places = ""] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (!whole) return `Must be a decimal number as text, such as "${writeMoney("49.5", digits)}".`;
  if (places.length > digits) return `May have at most ${digits} decimal places in this currency.`;
  if (whole.replace(/^0+/, "").length > WHOLE_DIGITS)
    return `May have at most ${WHOLE_DIGITS} digits before the point.`;
  return null;
}

/** The same sum always as the same text: "099.5" of EUR is "99.50". @param text one without a moneyFault */
export function writeMoney(text: string, digits: number): string {
  const [whole = "0", places = ""] = text.split(".");
  const plain = whole.replace(/^0+(?=\d)/, "");
  return digits === 0 ? plain : `${plain}.${places.slice(0, digits).padEnd(digits, "0")}`;
}
