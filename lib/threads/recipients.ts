import type { Viewer } from "@/lib/accounts/viewer";
import { Prisma } from "@/lib/db";
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

/**
 * A part of the statement that hangs an entry (append.ts): the mails it owes, never to its author: to who can be reached at
 * this moment. Of the staff those are asked to whom it is addressed, who are held. The store's mailbox is nobody.
 */
export function owedSql(author: Viewer, thread: Thread, kind: EntryKind, entryId: string): Prisma.Sql {
  const to = addresseesOf(author.as, kind, thread);
  const customer = to.includes("customer") ? thread.customerId : null;
  return Prisma.sql`
    owed as (
      insert into delivery (id, kind, entry_id, recipient_id, link_version)
      select gen_random_uuid(), ${kind === "message" ? "new_message" : kind}::delivery_kind, ${entryId}::uuid, recipient.*
      from (
        select id, case when id = ${customer}::uuid then link_version else 0 end
        from (
          select ${customer}::uuid as id
          union all
          select user_id from addressed join vendor on vendor.id = addressed.vendor_id
          where ${to.includes("staff")} and removed_at is null and user_id <> ${author.userId}::uuid
        ) as person join "user" using (id)
        where email is not null and disabled_at is null
        union all
        select null, 0 where ${to.includes("mailbox")}
      ) as recipient
      returning id
    )`;
}
