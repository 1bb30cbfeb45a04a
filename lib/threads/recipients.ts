import type { Viewer } from "@/lib/accounts/viewer";
import type { Tx } from "@/lib/db";
import type { OwedMail } from "@/lib/outbox";
import type { EntryKind } from "./types";

type Thread = { customerId: string; vendorId: string | null; openDisputeId: string | null };
/** The columns of PRODUCT 6's table. */
export type Addressee = "customer" | "staff" | "mailbox";

/** PRODUCT 6, the table of mails: to whom an entry of this author goes. */
function addresseesOf(author: Viewer["as"], kind: EntryKind, thread: Omit<Thread, "customerId">): Addressee[] {
  const disputed = thread.openDisputeId !== null || kind !== "message";
  switch (author) {
    case "customer":
      if (thread.vendorId === null) return ["mailbox"];
      return disputed ? ["staff", "mailbox"] : ["staff"];
    case "vendor":
      return disputed ? ["customer", "mailbox"] : ["customer"];
    case "admin":
      return thread.vendorId === null ? ["customer"] : ["customer", "staff"];
  }
}

/** Whom an entry is mailed to, never its author. */
export async function recipientsOf(tx: Tx, author: Viewer, thread: Thread, kind: EntryKind) {
  const mails: Omit<OwedMail, "kind">[] = [];
  for (const addressee of addresseesOf(author.as, kind, thread)) {
    if (addressee === "mailbox") mails.push({ recipientId: null });
    else if (addressee === "customer") mails.push(...(await customerOf(tx, thread.customerId)));
    else if (thread.vendorId) mails.push(...(await staffOf(tx, thread.vendorId, thread, author)));
  }
  return mails;
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
