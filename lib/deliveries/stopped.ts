import { adminsOnly } from "@/lib/accounts/admins-only";
import type { Viewer } from "@/lib/accounts/viewer";
import { announce } from "@/lib/bus";
import { db, type Tx } from "@/lib/db";

/** Does this address get no mail any more? Looked at in the moment of sending, for every kind of mail. */
export async function isStopped(address: string): Promise<boolean> {
  const where = { address: address.toLowerCase() };
  return (await db.stoppedAddress.findUnique({ where, select: { address: true } })) !== null;
}

/** From now on nothing is mailed there, and the admins are told. Twice is once. @param address in lower case */
export async function stopAddress(tx: Tx, address: string, why: "bounced" | "complained", deliveryId: string) {
  await tx.stoppedAddress.createMany({ data: { address, why, deliveryId }, skipDuplicates: true });
  const notice = { kind: "address_stopped", subject: `address:${address}`, data: { address } } as const;
  await tx.notice.createMany({ data: notice, skipDuplicates: true });
  await announce(tx, { is: "notice" });
}

/** An admin says that the mailbox takes mail again. Twice is once. @throws NotFound for who is no admin */
export async function mailAgain(viewer: Viewer, address: string): Promise<void> {
  adminsOnly(viewer);
  await db.$transaction((tx) => resumeAddress(tx, address));
}

/** Mail may go there again, and nothing is said of it any more: taken back, or the account is gone. Twice is once. */
export async function resumeAddress(tx: Tx, address: string): Promise<void> {
  await tx.stoppedAddress.deleteMany({ where: { address: address.toLowerCase() } });
  await tx.notice.deleteMany({ where: { kind: "address_stopped", subject: `address:${address.toLowerCase()}` } });
  await announce(tx, { is: "notice" });
}
