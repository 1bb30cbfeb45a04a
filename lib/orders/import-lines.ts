import { createReadStream } from "node:fs";
import { readText } from "@/lib/body";

/** How long a line, or the body of a request, may be: 1 MB. */
export const ORDER_BYTES = 1024 * 1024;

/** A line that is not blank. `text` is null when it is not text we can read, `why` then says it. */
export type Line = { number: number; bytesRead: number } & ({ text: string } | { text: null; why: string });

/**
 * The lines of a file one after the other, numbered from 1: LF or CRLF, with or without a byte order mark and a last
 * line break. Holds one line at most, and of one that is too long nothing. @throws when the file cannot be read
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let number = 1;
  let bytesRead = 0;
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(10); ; end = chunk.indexOf(10, start)) {
      const part = chunk.subarray(start, end === -1 ? chunk.length : end);
      length += part.length;
      if (length > ORDER_BYTES) parts = [];
      else parts.push(part);
      if (end === -1) break;
      bytesRead += end + 1 - start;
      const line = makeLine(number, bytesRead, parts, length);
      if (line) yield line;
      number++;
      start = end + 1;
      parts = [];
      length = 0;
    }
    bytesRead += chunk.length - start;
  }
  const line = makeLine(number, bytesRead, parts, length);
  if (line) yield line;
}

function makeLine(number: number, bytesRead: number, parts: Buffer[], length: number): Line | null {
  if (length > ORDER_BYTES) return { number, bytesRead, text: null, why: "Is longer than 1 MB." };
  try {
    const text = readText(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
    return text.trim() === "" ? null : { number, bytesRead, text };
  } catch {
    return { number, bytesRead, text: null, why: "Is not UTF-8." };
  }
}
