import { db } from "@/lib/db";
import { normaliseEmail } from "./email";
import { passwordMatches } from "./password";
import type { Proof } from "./person";
import { minutes, tryPassword } from "./tries";

export type PasswordAnswer = { ok: true; proof: Proof } | { ok: false; message: string };

const MISMATCH = "E-mail and password do not match.";

/**
 * Checks an address and a password (issue A 3). Nothing tells whether the address is known, neither words nor time:
 * unknown, without a password, disabled and wrong are one answer after the same work.
 * @param address where the request came from, for the throttle
 */
export async function checkPassword(given: {
  email: string;
  password: string;
  address: string;
}): Promise<PasswordAnswer> {
  const email = normaliseEmail(given.email);
  const user = email ? await findByEmail(email) : null;
  const tried = await tryPassword(email ?? given.email, given.address, () =>
    passwordMatches(user?.passwordHash, given.password),
  );
  if (tried.wait > 0) {
    const message = `Too many attempts. Wait ${minutes(tried.wait)}, or have a sign-in link mailed.`;
    return { ok: false, message };
  }
  if (!tried.right || !user) return { ok: false, message: MISMATCH };
  return { ok: true, proof: { id: user.id, sessionVersion: user.sessionVersion } };
}

function findByEmail(email: string) {
  return db.user.findUnique({
    where: { email, disabledAt: null },
    select: { id: true, passwordHash: true, sessionVersion: true },
  });
}
