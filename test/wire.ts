// The messages of PostgreSQL's protocol: a letter, a length, a body.

type Heard = (type: string, body: Buffer) => void;

/** Reads what a client sends. It begins with packets that have no letter: what it wants (TLS, or to begin). */
export function readFrontend(heard: Heard): (chunk: Buffer) => void {
  return read(heard, false);
}

/** Reads what a server says to a client that wanted no TLS. */
export function readBackend(heard: Heard): (chunk: Buffer) => void {
  return read(heard, true);
}

function read(heard: Heard, lettered: boolean): (chunk: Buffer) => void {
  let begun = lettered;
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

/** The SQL of a client's Parse or Query; null for other messages. */
export function sqlOf(type: string, body: Buffer): string | null {
  if (type === "Q") return textAt(body, 0);
  return type === "P" ? textAt(body, body.indexOf(0) + 1) : null;
}

/** The words of a server's notice; null for other messages. */
export function noticeOf(type: string, body: Buffer): string | null {
  if (type !== "N") return null;
  for (let at = 0; at < body.length && body[at] !== 0; at = body.indexOf(0, at) + 1) {
    if (String.fromCharCode(body[at] ?? 0) === "M") return textAt(body, at + 1);
  }
  return null;
}

function textAt(body: Buffer, start: number): string {
  return body.toString("utf8", start, body.indexOf(0, start));
}
