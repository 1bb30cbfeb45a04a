/** Client-safe. */

/** An address as it is kept and looked up: trimmed, lower case; null for what no address can be. */
export function normaliseEmail(typed: string): string | null {
  const email = typed.trim().toLowerCase();
  return email.length <= 254 && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(email) && email.isWellFormed() ? email : null;
}
