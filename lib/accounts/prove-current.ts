import { Refusal } from "@/lib/refusal";
import { passwordMatches } from "./password";
import { minutes, tryPassword } from "./tries";

/**
 * Somebody signed in shows that they know the password, within the limits of signing in: a browser left open is no way
 * to a whole account. @param account the address, or the id of who has none @throws Refusal at the field `current`
 */
export async function proveCurrent(
  account: string,
  hash: string,
  given: { current: string; address: string },
): Promise<void> {
  if (given.current === "") throw new Refusal("Write your current password.", "current");
  const tried = await tryPassword(account, given.address, () => passwordMatches(hash, given.current));
  if (tried.wait > 0) throw new Refusal(`Too many attempts. Wait ${minutes(tried.wait)}.`, "current");
  if (!tried.right) throw new Refusal("This is not your current password.", "current");
}
