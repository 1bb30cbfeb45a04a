/** Where a list page starts: after the row with this time and id, in descending order. Client-safe. */
export type Cursor = { at: Date; id: string };

const SHAPE = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** @param text what stood in the address; anything but a cursor means the first page */
export function readCursor(text: unknown): Cursor | null {
  const match = typeof text === "string" ? SHAPE.exec(text) : null;
  const at = new Date(Number(match?.[1]));
  return match?.[2] && !Number.isNaN(at.getTime()) ? { at, id: match[2] } : null;
}

export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime()}.${id}`;
}

/** A page of rows and where the next one starts, from one row more than the page holds. */
export function cutPage<Row>(rows: Row[], size: number, cursorOf: (row: Row) => Cursor) {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, older: rows.length > size && last ? writeCursor(cursorOf(last)) : null };
}
