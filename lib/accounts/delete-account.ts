import { Conflict, untilAlone } from "@/lib/conflict";
import { db, Prisma, type Tx } from "@/lib/db";
import { erasedMark } from "@/lib/erased-email";
import { NotFound, Refusal } from "@/lib/refusal";

/** The name under which stays what somebody wrote whose account is gone (issue B 6). */
export const FORMER_CUSTOMER = "Former customer";

type Account = { id: string; email: string | null; isAdmin: boolean; disabledAt: Date | null; deletedAt: Date | null };

/**
 * Deletes an account for good: name, address, password, settings, shipping addresses, rights, sessions and links go at
 * once; orders, messages and disputes stay under "Former customer" (decision 045). Again changes nothing.
 * @param stillProven throws when what allows it holds no more; asked once nobody else can change the account
 * @throws NotFound if there is no such account @throws Refusal for the last admin
 */
export async function deleteAccount(
  userId: string,
  stillProven: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<void> {
  await untilAlone(() =>
    db.$transaction(
      async (tx) => {
        await holdOrders(tx, userId);
        const account = await lockAccount(tx, userId);
        if (account.deletedAt) return;
        await stillProven(tx);
        await erase(tx, account);
      },
      { maxWait: 10_000, timeout: 60_000 },
    ),
  );
}

// Whoever posts holds its order, the import its orders and then its people: the same way round here.
async function holdOrders(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "order" where customer_id = ${userId}::uuid order by id for no key update`;
}

// An admin's together with all others', in one order: of two who leave at once the second one finds themselves the last.
async function lockAccount(tx: Tx, userId: string): Promise<Account> {
  const before = await tx.user.findUnique({ where: { id: userId }, select: { isAdmin: true } });
  const isAdmin = before?.isAdmin ?? false;
  const locked = await tx.$queryRaw<Account[]>`
    select id, email, is_admin as "isAdmin", disabled_at as "disabledAt", deleted_at as "deletedAt" from "user"
    where id = ${userId}::uuid or (${isAdmin}::boolean and is_admin) order by id for no key update`;
  const account = locked.find(({ id }) => id === userId);
  if (!account) throw new NotFound("account");
  if (account.isAdmin && !isAdmin) throw new Conflict("made an admin meanwhile");
  if (account.isAdmin && !locked.some((it) => it.id !== userId && it.isAdmin && !it.disabledAt))
    throw new Refusal("The store needs an admin. Make somebody else one first, then delete this account.");
  return account;
}

// The account comes last: others hold on to its key while they write, and may wait for what is deleted before it.
async function erase(tx: Tx, { id, email }: Account): Promise<void> {
  await tx.order.updateMany({ where: { customerId: id }, data: { shippingAddress: Prisma.DbNull } });
  await forgetMails(tx, id);
  // The sellers' subjects have the customer's name.
  await tx.mailSubject.deleteMany({ where: { OR: [{ recipientId: id }, { thread: { customerId: id } }] } });
  if (email) await tx.vendor.updateMany({ where: { email }, data: { email: null } });
  await tx.notice.deleteMany({ where: { subject: { startsWith: `customer:${id}:` } } });
  await tx.participant.deleteMany({ where: { userId: id, vendorId: null, side: "store" } });
  await tx.staff.deleteMany({ where: { userId: id } });
  await tx.draft.deleteMany({ where: { userId: id } });
  await leaveFiles(tx, id);
  await tx.replyAddress.deleteMany({ where: { userId: id } });
  if (email) await tx.stoppedAddress.deleteMany({ where: { address: email } });
  if (email) await tx.notice.deleteMany({ where: { kind: "address_stopped", subject: `address:${email}` } });
  if (email) await tx.incomingMail.deleteMany({ where: { sender: email } });
  await tx.$executeRaw`
    update "user" set name = ${FORMER_CUSTOMER}, name_is_own = false, email = null,
      erased_email = ${email && erasedMark(email)}, password_hash = null, locale = 'en', locale_is_own = false, mails = 'every', time_zone = null,
      first_signed_in_at = null, is_admin = false, session_version = session_version + 1,
      link_version = link_version + 1, disabled_at = coalesce(disabled_at, now()), deleted_at = now()
    where id = ${id}::uuid`;
}

// Files of messages stay as their texts do. What no message took is due to be removed.
async function leaveFiles(tx: Tx, uploaderId: string): Promise<void> {
  await tx.$executeRaw`
    update file set created_at = created_at - interval '2 days'
    where uploader_id = ${uploaderId}::uuid and entry_id is null`;
}

// What is being sent at this moment finds itself not owed any more. `next` may say what somebody looked for.
async function forgetMails(tx: Tx, recipientId: string): Promise<void> {
  await tx.$executeRaw`
    update delivery set rendered = null, next = null,
      why = case when state in ('queued', 'waiting') then 'recipient_deleted' else why end,
      state = case when state in ('queued', 'waiting') then 'dropped' else state end
    where recipient_id = ${recipientId}::uuid`;
}
