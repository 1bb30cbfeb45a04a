/** Numbers of PRODUCT section 3, and the one way to count what people see as characters. Client-safe. */
export const MESSAGE_CHARACTERS = 10_000;
export const MESSAGE_BYTES = 300_000;
/** From here on the composer shows how much room is left. */
export const COUNTER_FROM = 9_500;

/** Blank is what shows nothing: white space and characters without a width or a form. */
const BLANK = /^[\s\p{Cf}\p{Cc}\u115F\u1160\u2800\u3164\uFFA0]*$/u;

export const isBlank = (text: string) => BLANK.test(text);

/** May it be sent as it is? The server says why not (schema.ts). @param files a message with files needs no text */
export function isSendable(text: string, files: number): boolean {
  return (
    (files > 0 || !isBlank(text)) && countCharacters(text) <= MESSAGE_CHARACTERS && countBytes(text) <= MESSAGE_BYTES
  );
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Characters as people count them: a family emoji is one, "é" is one however it is written. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

export function countBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
