import { Prisma } from "@/lib/db";

/** Who reads on a thread's other side. The store (no vendor) has a mailbox of its own. */
export type Reader = { customerId: string } | { vendorId: string | null };

/**
 * Does no mail reach that side any more, as SQL: its address is stopped, or each of its staff's is. What is written on
 * the thread is read there all the same.
 */
export function unreachedSql(reader: Reader): Prisma.Sql {
  if ("customerId" in reader)
    return Prisma.sql`coalesce((select ${STOPPED} from "user" where id = ${reader.customerId}::uuid), false)`;
  if (!reader.vendorId) return Prisma.sql`false`;
  return Prisma.sql`coalesce((
    select bool_and(${STOPPED}) from staff join "user" on "user".id = staff.user_id
    where staff.vendor_id = ${reader.vendorId}::uuid and email is not null and disabled_at is null), false)`;
}

const STOPPED = Prisma.sql`exists (select from stopped_address where address = lower("user".email))`;
