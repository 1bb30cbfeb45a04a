import type { Cursor } from "@/lib/cursor";
import { Prisma } from "@/lib/db";

/** Whose mails are looked for: of an address in lower case, or of an order by its number. */
export type Sought = { address: string } | { number: string };

/** Reads what somebody typed; an order's number with or without "#". @returns null when it is nothing */
export function readSought(q: unknown): Sought | null {
  if (typeof q !== "string") return null;
  const text = q.slice(0, 300).replaceAll("\0", "").toWellFormed().trim();
  const number = text.replace(/^#/, "");
  if (text.includes("@")) return { address: text.toLowerCase() };
  return number === "" ? null : { number };
}

/**
 * The newest of them as SQL, one more than a page. An address finds what went there and, wherever it went, what is owed to
 * whoever has it now: each part is read in the order of its index, so that one with a million mails is as quick as others.
 */
export function soughtSql(sought: Sought, after: Cursor | null, take: number): Prisma.Sql {
  const before = after
    ? Prisma.sql`(created_at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`true`;
  const newest = Prisma.sql`order by created_at desc, id desc limit ${take}::int`;
  const of = (mails: Prisma.Sql) =>
    Prisma.sql`(select id, created_at from delivery where ${mails} and ${before} ${newest})`;
  if ("number" in sought)
    return Prisma.sql`
      with sought as (select id from "order" where number = ${sought.number})
      select id, created_at as "createdAt" from (
        select delivery.id, delivery.created_at from sought join thread on thread.order_id = sought.id
          join entry on entry.thread_id = thread.id join delivery on delivery.entry_id = entry.id
        union select id, created_at from delivery where order_id = (select id from sought)) as found
      where ${before} ${newest}`;
  const mailbox = Prisma.sql`recipient_id is null and exists (
    select from store where id = 1 and lower(mailbox) = ${sought.address})`;
  return Prisma.sql`
    select id, created_at as "createdAt" from (
      ${of(Prisma.sql`to_address = ${sought.address}`)}
      union ${of(Prisma.sql`recipient_id = (select id from "user" where email = ${sought.address})`)}
      union ${of(mailbox)}) as found
    ${newest}`;
}
