/**
 * Reads what a client of PostgreSQL sends. Each connection begins with packets that have no type (what it wants: TLS, or
 * to begin), then come messages of one letter, a length and a body.
 */
export function readFrontend(heard: (type: string, body: Buffer) => void): (chunk: Buffer) => void {
  let begun = false;
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let size = sizeOf(rest, begun); size !== null && rest.length >= size; size = sizeOf(rest, begun)) {
      const message = rest.subarray(0, size);
      rest = rest.subarray(size);
      if (begun) heard(String.fromCharCode(message[0] ?? 0), message.subarray(5));
      else begun = !ASKS_FIRST.includes(message.readInt32BE(4));
    }
  };
}

/** TLS, GSS encryption. */
const ASKS_FIRST = [80_877_103, 80_877_104];

function sizeOf(bytes: Buffer, begun: boolean): number | null {
  const before = begun ? 1 : 0;
  return bytes.length < (begun ? 5 : 8) ? null : before + bytes.readInt32BE(before);
}

/** The SQL of a Parse or Query message; null for other messages. */
export function sqlOf(type: string, body: Buffer): string | null {
  if (type === "Q") return body.toString("utf8", 0, body.indexOf(0));
  if (type !== "P") return null;
  const start = body.indexOf(0) + 1;
  return body.toString("utf8", start, body.indexOf(0, start));
}
