import { z } from "zod";
import { MAX_FILES } from "@/lib/attachments/limits";
import { isStorable, normalizeLines } from "@/lib/text";
import { countBytes, countCharacters, isBlank, MESSAGE_BYTES, MESSAGE_CHARACTERS } from "./limits";

/** What is said of a text that cannot be taken. */
type Words = { blank: string; what: string; mayBeBlank?: boolean };

/** What somebody wrote: not blank, at most 10,000 characters and 300,000 bytes (PRODUCT 3). Never cut, never trimmed. */
const written = ({ blank, what, mayBeBlank = false }: Words) =>
  z
    .string({ error: blank })
    .transform(normalizeLines)
    .superRefine((text, context) => {
      const wrong = faultOf(text, mayBeBlank ? null : blank, what);
      if (wrong) context.addIssue({ code: "custom", message: wrong });
    });

const BLANK_MESSAGE = "The message may not be blank.";
const messageText = written({ blank: BLANK_MESSAGE, what: "message", mayBeBlank: true });

/** An entry's number, as browsers report it. */
export const seqInput = z.coerce.number().int().min(0).max(2_147_483_647);
/** The newest entry the page had shown: writing reads up to it. */
const shown = seqInput.catch(0);

/** Ids of files that were taken in (lib/attachments/take.ts). */
const files = z
  .array(z.uuid({ error: "A file has lost its number. Choose it again." }))
  .max(MAX_FILES, { error: `A message takes up to ${MAX_FILES} files. Take some away, then send again.` })
  .transform((ids) => [...new Set(ids)])
  .default([]);

/** The composer's form. A message with files needs no text. */
export const postInput = z
  .object({
    text: messageText,
    clientId: z.uuid({ error: "The form has lost its number. Reload the page; your text stays." }),
    shown,
    files,
  })
  .superRefine((it, context) => {
    if (it.files.length === 0 && isBlank(it.text))
      context.addIssue({ code: "custom", path: ["text"], message: BLANK_MESSAGE });
  })
  .transform((it) => (isBlank(it.text) ? { ...it, text: "" } : it));

/**
 * `files`: none unless said. `marks`: what the same send is known by instead of their ids, where a form brings the files
 * themselves and each sending of it gives them others.
 */
export type PostInput = { text: string; clientId: string; shown: number; files?: string[]; marks?: string[] };

/** **Open a dispute**: the same limits hold for its reason. */
export const reasonInput = z.object({
  reason: written({ blank: "Write a reason, so that the seller knows what to answer.", what: "reason" }),
  shown,
});

/** **Close dispute**: which one. */
export const closeInput = z.object({
  dispute: z.uuid({ error: "The form has lost its number. Reload the page." }),
  shown,
});

function faultOf(text: string, blank: string | null, what: string): string | null {
  if (blank !== null && isBlank(text)) return blank;
  if (!isStorable(text)) return `The ${what} has a character that cannot be kept. Remove it and send again.`;
  const bytes = countBytes(text);
  const over = countCharacters(text) - MESSAGE_CHARACTERS;
  if (over > 0) return `Your ${what} is ${counted(over, "character")} too long.`;
  if (bytes > MESSAGE_BYTES) return `Your ${what} is ${counted(bytes - MESSAGE_BYTES, "byte")} too long.`;
  return null;
}

function counted(count: number, unit: string): string {
  return `${count.toLocaleString("en")} ${unit}${count === 1 ? "" : "s"}`;
}
