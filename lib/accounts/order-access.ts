import { db } from "@/lib/db";
import { owe } from "@/lib/outbox";
import { countAttempt } from "@/lib/throttle";
import { normaliseEmail } from "./email";
import { evenTime } from "./even-time";
import { fingerprint } from "./tries";

const HOUR = 60 * 60;

/**
 * **Find your order** (PRODUCT 2): owes an access link if number and address belong together. Throttled per order,
 * address and network address; the caller says the same thing whatever happened, and it takes the same time.
 * @param number as typed: a leading "#" and spaces are dropped
 */
export async function mailOrderAccess(given: { number: string; email: string; address: string }): Promise<void> {
  const number = given.number.trim().replace(/^#/, "").trim();
  const email = normaliseEmail(given.email);
  await evenTime(250, async () => {
    if (!email || (await tooMany(number, email, given.address))) return;
    const order = await db.order.findFirst({
      where: { number, customer: { email, disabledAt: null } },
      select: { id: true, customer: { select: { id: true, linkVersion: true } } },
    });
    if (!order) return;
    const { id: recipientId, linkVersion } = order.customer;
    const mail = { kind: "order_access", recipientId, linkVersion, orderId: order.id } as const;
    await db.$transaction((tx) => owe(tx, [mail]));
  });
}

/**
 * The same for a conversation about no order, which nobody finds by a number: in place of an expired link, to its entry.
 * @param given the conversation's customer as the link knows them
 */
export async function mailConversationAccess(given: {
  threadId: string;
  entryId: string;
  customer: { id: string; email: string; linkVersion: number };
  address: string;
}): Promise<void> {
  const { id: recipientId, email, linkVersion } = given.customer;
  if (await tooMany(`conversation ${given.threadId}`, email, given.address)) return;
  const mail = { kind: "order_access", recipientId, linkVersion, entryId: given.entryId } as const;
  await db.$transaction((tx) => owe(tx, [mail]));
}

// All three are counted, whichever is used up, so that what one may still do says nothing of the others.
async function tooMany(what: string, email: string, address: string): Promise<boolean> {
  const waits = await Promise.all([
    countAttempt(`access:order:${fingerprint(what)}`, { count: 10, seconds: HOUR }),
    countAttempt(`access:account:${fingerprint(email)}`, { count: 10, seconds: HOUR }),
    countAttempt(`access:address:${address}`, { count: 30, seconds: HOUR }),
  ]);
  return waits.some((wait) => wait > 0);
}
