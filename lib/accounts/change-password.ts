import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { hashPassword, passwordProblem } from "./password";
import type { Proof } from "./person";
import { proveCurrent } from "./prove-current";

/**
 * Sets or changes a password and ends every session but the one the returned proof is for. Whoever has one must give
 * it, within the limits of signing in, so that a browser left open is no way to a whole account.
 * @param given.current ignored when there is no password yet
 * @throws Refusal with the field it belongs to
 */
export async function changePassword(
  userId: string,
  given: { current: string; next: string; address: string },
): Promise<Proof> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: userId, disabledAt: null },
    select: { name: true, email: true, passwordHash: true, sessionVersion: true },
  });
  if (user.passwordHash !== null) await proveCurrent(user.email ?? userId, user.passwordHash, given);
  const problem = passwordProblem(given.next, [user.email ?? "", user.name]);
  if (problem) throw new Refusal(problem, "next");
  const passwordHash = await hashPassword(given.next);
  // Two at once: the one whose old password was replaced meanwhile has proved nothing.
  const changed = await db.user.updateMany({
    where: { id: userId, passwordHash: user.passwordHash, sessionVersion: user.sessionVersion, disabledAt: null },
    data: { passwordHash, sessionVersion: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refusal("Your password was changed meanwhile. Sign in again.");
  return { id: userId, sessionVersion: user.sessionVersion + 1 };
}

/** Has this person a password, or do they sign in by mailed link? */
export async function hasPassword(userId: string): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { passwordHash: true } });
  return Boolean(user?.passwordHash);
}
