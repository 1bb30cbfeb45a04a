import { randomUUID } from "node:crypto";
import { Conflict } from "@/lib/conflict";
import type { Tx } from "@/lib/db";
import { erasedMark } from "@/lib/erased-email";
import { Refusal } from "@/lib/refusal";

export type Invitee = { id: string; linkVersion: number };

type Row = Invitee & { isAdmin: boolean; disabled: boolean };

/**
 * Finds whoever has the address, or makes them, and holds them until the transaction ends: nobody becomes an admin or is
 * disabled between the look and what follows from it. @param email normalised
 * @throws Refusal, at the field "email", for those who cannot become staff of a vendor
 * @throws Conflict when the address moved in between
 */
export async function holdInvitee(tx: Tx, email: string): Promise<Invitee> {
  // Whoever has a deleted account's address anew is somebody else, as for an import.
  const living = await tx.user.findUnique({ where: { email }, select: { id: true } });
  if (!living) await refuseErased(tx, email);
  const name = email.split("@")[0] ?? email;
  await tx.$executeRaw`
    insert into "user" (id, email, name) values (${randomUUID()}::uuid, ${email}, ${name}) on conflict (email) do nothing`;
  const [user] = await tx.$queryRaw<Row[]>`
    select id, link_version as "linkVersion", is_admin as "isAdmin", disabled_at is not null as disabled
    from "user" where email = ${email} for no key update`;
  if (!user) throw new Conflict("the address moved");
  if (user.isAdmin)
    throw new Refusal("This is an admin's address. Admins answer for the store, not for a shop.", "email");
  if (user.disabled) throw new Refusal("The account of this address is disabled. Ask for another address.", "email");
  return { id: user.id, linkVersion: user.linkVersion };
}

async function refuseErased(tx: Tx, email: string): Promise<void> {
  const erased = await tx.user.findFirst({ where: { erasedEmail: erasedMark(email) }, select: { id: true } });
  if (erased) throw new Refusal("The account of this address was deleted. Ask for another address.", "email");
}
