import { Refusal } from "./refusal";

/** How long a name may be, counted as people count characters. */
export const NAME_MOST = 200;

/**
 * A name as it is kept: one line, blanks joined, with something to read in it. @param missing said when there is nothing
 * @throws Refusal at the field "name" for one that is blank or too long
 */
export function readName(typed: string, missing: string): string {
  const name = typed.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const length = [...new Intl.Segmenter().segment(name)].length;
  if (!/[\p{L}\p{N}]/u.test(name)) throw new Refusal(missing, "name");
  if (length > NAME_MOST || name.length > 5 * NAME_MOST)
    throw new Refusal(`Write a shorter name: at most ${NAME_MOST} characters.`, "name");
  return name;
}
