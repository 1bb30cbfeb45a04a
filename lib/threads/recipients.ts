import type { Viewer } from "@/lib/accounts/viewer";
import { KEPT, type Tx } from "@/lib/db";
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

/** Whom an entry is mailed to, never its author: who can be reached at this moment. */
export async function recipientsOf(tx: Tx, author: Viewer, thread: Thread, kind: EntryKind) {
  const addressees = addresseesOf(author.as, kind, thread);
  const people = await peopleOf(tx, author, thread, addressees);
  return addressees.includes("mailbox") ? [...people, { recipientId: null }] : people;
}

type Mail = Omit<OwedMail, "kind">;

// Staff who bought the order are its customer, and nothing else in this thread.
function peopleOf(tx: Tx, author: Viewer, thread: Thread, addressees: Addressee[]): Promise<Mail[]> {
  const { customerId, vendorId } = thread;
  const customer = addressees.includes("customer") ? customerId : null;
  const shop = addressees.includes("staff") ? vendorId : null;
  return tx.$queryRaw<Mail[]>`${KEPT}
    select id as "recipientId", case when id = ${customer}::uuid then link_version else 0 end as "linkVersion"
    from (
      select ${customer}::uuid as id
      union all
      select user_id from staff join vendor on vendor.id = staff.vendor_id
      where vendor_id = ${shop}::uuid and removed_at is null and user_id not in (${author.userId}::uuid, ${customerId}::uuid)
    ) as person join "user" using (id)
    where email is not null and disabled_at is null`;
}
