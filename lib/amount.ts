/**
 * How many: exactly so many, or, where counting stopped, at least so many (decision 060). Client-safe.
 */
export type Amount = number | { atLeast: number };

/** So many there are for certain: what to ask whether there are any. */
export function leastOf(amount: Amount): number {
  return typeof amount === "number" ? amount : amount.atLeast;
}

/** Two together; exact if both are. */
export function addAmounts(one: Amount, other: Amount): Amount {
  const sum = leastOf(one) + leastOf(other);
  return typeof one === "number" && typeof other === "number" ? sum : { atLeast: sum };
}

/** "12", or "1,234+". */
export function amountText(amount: Amount): string {
  return typeof amount === "number" ? String(amount) : `${amount.atLeast.toLocaleString("en")}+`;
}
