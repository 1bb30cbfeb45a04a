"use client";
import { COUNTER_FROM, countCharacters, MESSAGE_CHARACTERS } from "@/lib/threads/limits";

/** How much may still be written, once it matters. Counting is for long texts only: it walks every character. */
export function RoomLeft({ text }: { text: string }) {
  const count = text.length < COUNTER_FROM ? 0 : countCharacters(text);
  if (count < COUNTER_FROM) return null;
  const left = MESSAGE_CHARACTERS - count;
  return (
    <output className={left < 0 ? "text-small font-semibold text-red" : "text-small text-ink-3"}>
      {left < 0 ? `${-left} too many` : `${left} left`}
    </output>
  );
}
