import { z } from "zod";
import { db, Prisma } from "@/lib/db";
import type { Person } from "./person";

/** How long **Continue** on an access link opens what it leads to: 24 hours (PRODUCT 2). */
export const GRANT_SECONDS = 24 * 60 * 60;
const MOST = 20;

const until = z.int();
const schema = z.object({
  userId: z.uuid(),
  linkVersion: z.int(),
  grants: z.array(z.union([z.object({ orderId: z.uuid(), until }), z.object({ threadId: z.uuid(), until })])).max(MOST),
});

/** What access links opened to a browser, as its cookie holds it. `until` in seconds since 1970. */
export type Grant = z.infer<typeof schema>;

/** What one link opens: an order with its threads, or one conversation about no order. */
export type Opened = { orderId: string } | { threadId: string };

/** The grant in a decrypted cookie, else null. */
export function parseGrant(payload: unknown): Grant | null {
  return schema.safeParse(payload).data ?? null;
}

/**
 * One more order or conversation of the same customer, or a first one: a grant of somebody else, or of links that have
 * ended, is replaced. The newest 20 are kept. @param now in seconds since 1970
 */
export function addGrant(
  before: Grant | null,
  { userId, linkVersion, ...opened }: { userId: string; linkVersion: number } & Opened,
  now = Math.floor(Date.now() / 1000),
): Grant {
  const same = before?.userId === userId && before.linkVersion === linkVersion ? before.grants : [];
  const others = same.filter((grant) => idOf(grant) !== idOf(opened) && grant.until > now);
  return { userId, linkVersion, grants: [...others, { ...opened, until: now + GRANT_SECONDS }].slice(-MOST) };
}

/** A browser that came by access links: that customer, without shops or rights, and what is still open to it. */
export type Holder = { person: Person; orderIds: string[]; threadIds: string[] };
export type HolderRow = Person & Omit<Holder, "person">;

/**
 * Who the grant speaks for, if it still holds: links not ended, not disabled, and at least one order or conversation
 * that is still that customer's open now.
 */
export async function findHolder(grant: Grant, now?: number): Promise<Holder | null> {
  const [row] = await db.$queryRaw<HolderRow[]>(holderSql(grant, now));
  return row ? holderOf(row) : null;
}

/** The same as SQL, for a statement that asks for more at once: one row or none. @param now in seconds since 1970 */
export function holderSql(grant: Grant, now = Math.floor(Date.now() / 1000)): Prisma.Sql {
  const open = grant.grants.filter((it) => it.until > now);
  const opened = (kind: "orderId" | "threadId") => open.filter((it) => kind in it).map(idOf);
  return Prisma.sql`
    select * from (
      select u.id, u.name, u.email, u.locale, u.time_zone as "timeZone", false as "isAdmin", '[]'::json as vendors,
        array(select o.id from "order" o
          where o.id = any(${opened("orderId")}::uuid[]) and o.customer_id = u.id) as "orderIds",
        array(select t.id from thread t
          where t.id = any(${opened("threadId")}::uuid[]) and t.customer_id = u.id and t.order_id is null) as "threadIds"
      from "user" u
      where u.id = ${grant.userId}::uuid and u.link_version = ${grant.linkVersion} and u.disabled_at is null
    ) as holder where cardinality("orderIds") + cardinality("threadIds") > 0`;
}

export function holderOf({ orderIds, threadIds, ...person }: HolderRow): Holder {
  return { person, orderIds, threadIds };
}

function idOf(opened: Opened): string {
  return "orderId" in opened ? opened.orderId : opened.threadId;
}
