import { z } from "zod";
import { isStorable, normalizeLines } from "@/lib/text";
import { countBytes, countCharacters, MESSAGE_BYTES, MESSAGE_CHARACTERS } from "./limits";

/** What somebody wrote: not blank, at most 10,000 characters and 300,000 bytes (PRODUCT 3). Never cut, never trimmed. */
export const messageText = z
  .string({ error: "The message may not be blank." })
  .transform(normalizeLines)
  .superRefine((text, context) => {
    const wrong = faultOf(text);
    if (wrong) context.addIssue({ code: "custom", message: wrong });
  });

/** The composer's form. */
export const postInput = z.object({
  text: messageText,
  clientId: z.uuid({ error: "The form has lost its number. Reload the page; your text stays." }),
  /** The newest entry the page had shown: answering reads up to it. */
  shown: z.coerce.number().int().min(0).max(2_147_483_647).catch(0),
});

export type PostInput = z.infer<typeof postInput>;

/** Blank is what shows nothing: white space and characters without a width or a form. */
const BLANK = /^[\s\p{Cf}\p{Cc}\u115F\u1160\u2800\u3164\uFFA0]*$/u;

function faultOf(text: string): string | null {
  if (BLANK.test(text)) return "The message may not be blank.";
  if (!isStorable(text)) return "The message has a character that cannot be kept. Remove it and send again.";
  const bytes = countBytes(text);
  const over = countCharacters(text) - MESSAGE_CHARACTERS;
  if (over > 0) return `Your message is ${counted(over, "character")} too long.`;
  if (bytes > MESSAGE_BYTES) return `Your message is ${counted(bytes - MESSAGE_BYTES, "byte")} too long.`;
  return null;
}

function counted(count: number, unit: string): string {
  return `${count.toLocaleString("en")} ${unit}${count === 1 ? "" : "s"}`;
}
