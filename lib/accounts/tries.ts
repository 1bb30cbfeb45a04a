import { createHash } from "node:crypto";
import { countAttempt, giveBackAttempt, type Limit } from "@/lib/throttle";

// Issue A 3: 10 failures per account and 100 per address in 15 minutes.
const PER_ACCOUNT: Limit = { count: 10, seconds: 15 * 60 };
const PER_ADDRESS: Limit = { count: 100, seconds: 15 * 60 };

/** The result of a guess that may have been made, or the seconds to wait before the next one may. */
export type Tried = { wait: 0; right: boolean } | { wait: number; right: false };

/**
 * Evaluates a guess, within the limits. It is counted before it is looked at, so that fifty at once get no more than
 * ten looked at; a right one, and one that was not looked at, is given back: only failures count. A right one does
 * not wipe out earlier failures, or whoever knows one account could guess at others for ever.
 * @param account whose password it is: a typed address, known here or not
 */
export async function tryPassword(account: string, address: string, guess: () => Promise<boolean>): Promise<Tried> {
  const byAddress = `sign-in:address:${address}`;
  const byAccount = `sign-in:account:${fingerprint(account)}`;
  const wait = await countAttempt(byAddress, PER_ADDRESS);
  if (wait > 0) {
    await giveBackAttempt(byAddress);
    return { wait, right: false };
  }
  const waitOfAccount = await countAttempt(byAccount, PER_ACCOUNT);
  const right = waitOfAccount === 0 && (await guess());
  if (right || waitOfAccount > 0) await Promise.all([giveBackAttempt(byAddress), giveBackAttempt(byAccount)]);
  return waitOfAccount > 0 ? { wait: waitOfAccount, right: false } : { wait: 0, right };
}

/** "Wait 3 minutes": whole minutes, rounded up. */
export function minutes(seconds: number): string {
  const count = Math.max(1, Math.ceil(seconds / 60));
  return count === 1 ? "1 minute" : `${count} minutes`;
}

/** Stands for an address in a throttle's key, which is kept in plain text. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
