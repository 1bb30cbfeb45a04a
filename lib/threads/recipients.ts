import type { Viewer } from "@/lib/accounts/viewer";
import type { Tx } from "@/lib/db";
import type { OwedMail } from "@/lib/outbox";

type Thread = { customerId: string; vendorId: string | null };

/** Whom a message is mailed to, never its author: the rows without a dispute of PRODUCT 6. */
export async function recipientsOf(tx: Tx, author: Viewer, thread: Thread): Promise<Omit<OwedMail, "kind">[]> {
  switch (author.as) {
    case "customer":
      return thread.vendorId ? staffOf(tx, thread.vendorId, thread, author) : [{ recipientId: null }];
    case "vendor":
      return customerOf(tx, thread.customerId);
    case "admin":
      return [
        ...(await customerOf(tx, thread.customerId)),
        ...(thread.vendorId ? await staffOf(tx, thread.vendorId, thread, author) : []),
      ];
  }
}

async function customerOf(tx: Tx, id: string) {
  const users = await tx.user.findMany({ where: { id, ...reachable }, select: { id: true, linkVersion: true } });
  return users.map((user) => ({ recipientId: user.id, linkVersion: user.linkVersion }));
}

// Staff who bought the order are its customer, and nothing else in this thread.
async function staffOf(tx: Tx, vendorId: string, { customerId }: Thread, author: Viewer) {
  const staff = await tx.staff.findMany({
    where: { vendorId, vendor: { removedAt: null }, userId: { notIn: [author.userId, customerId] }, user: reachable },
    select: { userId: true },
  });
  return staff.map(({ userId }) => ({ recipientId: userId }));
}

const reachable = { email: { not: null }, disabledAt: null };
