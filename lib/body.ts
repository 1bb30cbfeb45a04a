// How much of a body that is too long is let go by.
const DISCARDED = 4;

/** What a request brings, up to `most` bytes. @returns null as soon as there is more; the rest is not kept */
export async function readBounded(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array | null> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader?.read(); reader && part?.value; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > most) {
      void discard(reader, DISCARDED * most);
      return null;
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/**
 * Lets go by what a client still sends, up to a point: closing the connection under it at once would lose our answer
 * on its way, and the client would see a broken connection where we said 413.
 */
async function discard(reader: ReadableStreamDefaultReader<Uint8Array>, most: number): Promise<void> {
  try {
    for (let length = 0; length < most; ) {
      const { value } = await reader.read();
      if (!value) return;
      length += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The client went away: nothing is left to discard.
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** UTF-8, without its byte order mark. @throws TypeError when it is not UTF-8: guessing would damage names */
export function readText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
