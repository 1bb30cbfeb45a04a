import { db } from "@/lib/db";

/** Ends every session, order access link and unused sign-in link of a person, this browser's too (PRODUCT 2). */
export async function signOutEverywhere(userId: string): Promise<void> {
  await db.user.update({
    where: { id: userId },
    data: { sessionVersion: { increment: 1 }, linkVersion: { increment: 1 } },
  });
}
