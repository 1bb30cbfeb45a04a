import { db, type Tx } from "@/lib/db";

/** Does this address get no mail any more? Looked at in the moment of sending, for every kind of mail. */
export async function isStopped(address: string): Promise<boolean> {
  const where = { address: address.toLowerCase() };
  return (await db.stoppedAddress.findUnique({ where, select: { address: true } })) !== null;
}

/** From now on nothing is mailed there, and the admins are told. Twice is once. @param address in lower case */
export async function stopAddress(tx: Tx, address: string, why: string, deliveryId: string): Promise<void> {
  const { count } = await tx.stoppedAddress.createMany({ data: { address, why, deliveryId }, skipDuplicates: true });
  // By the delivery, not by the address: what is told outlives an account, and an address must not.
  if (count === 1)
    await tx.notice.createMany({
      data: { kind: "address_stopped", subject: `delivery:${deliveryId}`, data: {} },
      skipDuplicates: true,
    });
}

/** Mail goes there again, and what the admins were told of it is put away. Twice is once. */
export async function resumeAddress(tx: Tx, address: string): Promise<void> {
  const gone = await tx.$queryRaw<{ subject: string }[]>`
    delete from stopped_address where address = ${address.toLowerCase()} returning 'delivery:' || delivery_id as subject`;
  for (const { subject } of gone)
    await tx.notice.updateMany({
      where: { kind: "address_stopped", subject, dismissedAt: null },
      data: { dismissedAt: new Date() },
    });
}
