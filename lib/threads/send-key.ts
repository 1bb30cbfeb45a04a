import { Prisma } from "@/lib/db";
import type { PostInput } from "./schema";

/** What a send is known by when it comes again. */
export type Send = { clientId: string; words: string };

// The browser's id alone does not do: the same id with another text, or other files, is another message, and must not be
// swallowed.
export function sendOf({ clientId, text, files = [], marks = files }: PostInput): Send {
  return { clientId, words: marks.length > 0 ? `${marks.join(" ")}\n${text}` : text };
}

/** The key in `entry.send_key` as SQL: SHA-256 of the browser's id, the thread and the words, as base64url. @param thread its id */
export function sendKeySql({ clientId, words }: Send, thread: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    translate(rtrim(encode(sha256(convert_to(concat_ws(E'\n', ${clientId}::text, ${thread}, ${words}::text), 'UTF8')), 'base64'),
      '='), '+/', '-_')`;
}
