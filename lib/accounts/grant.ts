import { z } from "zod";
import { db } from "@/lib/db";
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

/**
 * Who the grant speaks for, if it still holds: links not ended, not disabled, and at least one order or conversation
 * that is still that customer's open now.
 */
export async function findHolder(grant: Grant, now = Math.floor(Date.now() / 1000)): Promise<Holder | null> {
  const open = grant.grants.filter((it) => it.until > now);
  if (open.length === 0) return null;
  const opened = (kind: "orderId" | "threadId") => ({ in: open.flatMap((it) => (kind in it ? idOf(it) : [])) });
  const user = await db.user.findUnique({
    where: { id: grant.userId, linkVersion: grant.linkVersion, disabledAt: null },
    select: {
      ...{ id: true, name: true, email: true, locale: true, timeZone: true },
      orders: { where: { id: opened("orderId") }, select: { id: true } },
      threads: { where: { id: opened("threadId"), orderId: null }, select: { id: true } },
    },
    relationLoadStrategy: "join",
  });
  if (!user || user.orders.length + user.threads.length === 0) return null;
  const { orders, threads, ...person } = user;
  const ids = (rows: { id: string }[]) => rows.map((it) => it.id);
  return { person: { ...person, isAdmin: false, vendors: [] }, orderIds: ids(orders), threadIds: ids(threads) };
}

function idOf(opened: Opened): string {
  return "orderId" in opened ? opened.orderId : opened.threadId;
}
