/**
 * What PostgreSQL or Prisma cannot keep as text: U+0000 and halves of surrogate pairs. Refused at the border, since
 * dropping them silently would change what somebody wrote. Client-safe.
 */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

/** Line breaks as one character: a browser's form sends CRLF, its script LF, and the same text must be the same. */
export function normalizeLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
