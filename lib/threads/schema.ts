import { z } from "zod";
import { isStorable, normalizeLines } from "@/lib/text";
import { countBytes, countCharacters, isBlank, MESSAGE_BYTES, MESSAGE_CHARACTERS } from "./limits";

/** What is said of a text that cannot be taken. */
type Words = { blank: string; what: string };

/** What somebody wrote: not blank, at most 10,000 characters and 300,000 bytes (PRODUCT 3). Never cut, never trimmed. */
const written = ({ blank, what }: Words) =>
  z
    .string({ error: blank })
    .transform(normalizeLines)
    .superRefine((text, context) => {
      const wrong = faultOf(text, blank, what);
      if (wrong) context.addIssue({ code: "custom", message: wrong });
    });

export const messageText = written({ blank: "The message may not be blank.", what: "message" });

/** An entry's number, as browsers report it. */
export const seqInput = z.coerce.number().int().min(0).max(2_147_483_647);
/** The newest entry the page had shown: writing reads up to it. */
const shown = seqInput.catch(0);

/** The composer's form. */
export const postInput = z.object({
  text: messageText,
  clientId: z.uuid({ error: "The form has lost its number. Reload the page; your text stays." }),
  shown,
});

export type PostInput = z.infer<typeof postInput>;

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

function faultOf(text: string, blank: string, what: string): string | null {
  if (isBlank(text)) return blank;
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
