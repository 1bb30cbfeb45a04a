import { holdInvitee } from "@/lib/accounts/invitee";
import { readEmail } from "@/lib/accounts/read-email";
import type { Tx } from "@/lib/db";
import { derivedId } from "@/lib/derived-id";
import { owe } from "@/lib/outbox";
import { NotFound, Refusal } from "@/lib/refusal";

/** `joined` is false for somebody who was staff already; they are mailed all the same. */
export type Invited = { email: string; joined: boolean };

/**
 * Makes somebody staff of a vendor and owes them the mail that says so, inside the caller's transaction. Whoever joins a
 * shop has no participant rows yet: they come with the next entry, and everything before it is read (PRODUCT 3).
 * @param form the id minted with the form: the same send twice is one mail
 * @throws Refusal, NotFound, and what isConflict knows, when it has to be done again
 */
export async function addStaff(tx: Tx, vendorId: string, typed: string, form: string): Promise<Invited> {
  const email = readEmail(typed);
  // Users before vendors, as an import takes them.
  const person = await holdInvitee(tx, email);
  await holdVendor(tx, vendorId);
  // The person is held, so of two sends at once the second finds the first one's mail. A form that comes again after
  // Remove gives nothing back: the right it gave was taken since.
  const id = derivedId("invitation", form, vendorId, email);
  if (await tx.delivery.findUnique({ where: { id }, select: { id: true } })) return { email, joined: false };
  const joined = await tx.$executeRaw`
    insert into staff (vendor_id, user_id) values (${vendorId}::uuid, ${person.id}::uuid) on conflict do nothing`;
  const { id: recipientId, linkVersion } = person;
  await owe(tx, [{ id, kind: "staff_invitation", recipientId, vendorId, linkVersion }]);
  return { email, joined: joined > 0 };
}

// A vendor that is being removed is waited for.
async function holdVendor(tx: Tx, vendorId: string): Promise<void> {
  const [vendor] = await tx.$queryRaw<{ removed: boolean }[]>`
    select removed_at is not null as removed from vendor where id = ${vendorId}::uuid for share`;
  if (!vendor) throw new NotFound("vendor");
  if (vendor.removed) throw new Refusal("This vendor has been removed. Restore it first, then invite.");
}
