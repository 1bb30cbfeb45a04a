import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { deleteAccount } from "./delete-account";
import { takeDeletionLink } from "./deletion-link";
import { proveCurrent } from "./prove-current";

/** Deletes one's own account on the password. @throws Refusal when it is wrong, missing, or changed meanwhile */
export async function deleteByPassword(userId: string, given: { current: string; address: string }): Promise<void> {
  const { email, passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, passwordHash: true },
  });
  if (passwordHash === null) throw new Refusal("You have no password here. Have a link mailed.");
  await proveCurrent(email ?? userId, passwordHash, given);
  await deleteAccount(userId, async (tx) => {
    const same = await tx.user.count({ where: { id: userId, passwordHash } });
    if (same === 0) throw new Refusal("Your password was changed meanwhile. Write the new one.", "current");
  });
}

/** Deletes one's own account on a mailed link, which is used up by it. @throws Refusal when the link has ended */
export async function deleteByLink(userId: string, token: string): Promise<void> {
  await deleteAccount(userId, async (tx) => {
    if (!(await takeDeletionLink(tx, userId, token)))
      throw new Refusal("This link does not work any more. Have a new one mailed.");
  });
}
