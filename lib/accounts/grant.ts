import { z } from "zod";
import { db } from "@/lib/db";
import type { Person } from "./person";

/** How long **Continue** on an access link opens its order to a browser: 24 hours (PRODUCT 2). */
export const GRANT_SECONDS = 24 * 60 * 60;
const MOST = 20;

const schema = z.object({
  userId: z.uuid(),
  linkVersion: z.int(),
  grants: z.array(z.object({ orderId: z.uuid(), until: z.int() })).max(MOST),
});

/** What an access link opened to a browser, as its cookie holds it. `until` in seconds since 1970. */
export type Grant = z.infer<typeof schema>;

/** The grant in a decrypted cookie, else null. */
export function parseGrant(payload: unknown): Grant | null {
  return schema.safeParse(payload).data ?? null;
}

/**
 * One more order for the same customer, or a first one: a grant of somebody else, or of links that have ended, is
 * replaced. The newest 20 are kept. @param now in seconds since 1970
 */
export function addGrant(
  before: Grant | null,
  opened: { userId: string; linkVersion: number; orderId: string },
  now = Math.floor(Date.now() / 1000),
): Grant {
  const { userId, linkVersion, orderId } = opened;
  const same = before?.userId === userId && before.linkVersion === linkVersion ? before.grants : [];
  const others = same.filter((grant) => grant.orderId !== orderId && grant.until > now);
  return { userId, linkVersion, grants: [...others, { orderId, until: now + GRANT_SECONDS }].slice(-MOST) };
}

/** A browser that came by access links: that customer, without shops or rights, and the orders still open to it. */
export type Holder = { person: Person; orderIds: string[] };

/**
 * Who the grant speaks for, if it still holds: links not ended, not disabled, orders still that customer's, at least
 * one of them open now.
 */
export async function findHolder(grant: Grant, now = Math.floor(Date.now() / 1000)): Promise<Holder | null> {
  const open = grant.grants.filter((it) => it.until > now).map((it) => it.orderId);
  if (open.length === 0) return null;
  const user = await db.user.findUnique({
    where: { id: grant.userId, linkVersion: grant.linkVersion, disabledAt: null },
    select: {
      ...{ id: true, name: true, email: true, locale: true, timeZone: true },
      orders: { where: { id: { in: open } }, select: { id: true } },
    },
  });
  if (!user || user.orders.length === 0) return null;
  const { orders, ...person } = user;
  return { person: { ...person, isAdmin: false, vendors: [] }, orderIds: orders.map((it) => it.id) };
}
