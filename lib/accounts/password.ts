import { hashMatches, hashText } from "@/lib/argon";
import { isCommon } from "./common-passwords";

/** Counted as people count characters. */
export const PASSWORD_LEAST = 8;
/** In bytes once normalised: bounds the work, and is longer than any passphrase. */
const MOST_BYTES = 1_000;

/** What is wrong with a new password, in words for the person; null when it will do. @param about e.g. their address */
export function passwordProblem(password: string, about: string[] = []): string | null {
  if (Buffer.byteLength(password) > MOST_BYTES) return "Choose a shorter password: at most 1,000 bytes.";
  const length = [...new Intl.Segmenter().segment(normalise(password))].length;
  if (length < PASSWORD_LEAST) return `Choose a password of at least ${PASSWORD_LEAST} characters.`;
  if (isCommon(normalise(password), about))
    return "Many people use this password, so it is tried first. Choose another.";
  return null;
}

/** @throws nothing for a password that passwordProblem let through */
export const hashPassword = (password: string): Promise<string> => hashText(normalise(password));

/**
 * Does the password belong to the hash? Without a hash (nobody of that address, or no password set) the same work is
 * done for nothing, so that the answer takes as long.
 */
export async function passwordMatches(hash: string | null | undefined, password: string): Promise<boolean> {
  const text = Buffer.byteLength(password) > MOST_BYTES ? "" : normalise(password);
  return (await hashMatches(hash ?? OF_NOBODY, text)) && Boolean(hash) && text !== "";
}

// The same letters from another keyboard are the same password.
const normalise = (password: string) => password.normalize("NFKC");

// Of 24 random bytes nobody knows, with the same setting as every other hash.
const OF_NOBODY = "$argon2id$v=19$m=19456,t=2,p=1$xC3XHgwPCfBcRNqjJdQUAg$l57ZeNHrzXA3gnDy9rp/o3USrlPbCVO4XHnmUX+imT0";
