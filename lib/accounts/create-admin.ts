import { randomUUID } from "node:crypto";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { Refusal } from "@/lib/refusal";
import { tokenFor } from "@/lib/tokens";
import { normaliseEmail } from "./email";

/** What became of create-admin: `link` signs in once, within 30 minutes. */
export type CreatedAdmin = { result: "created" | "promoted" | "unchanged"; name: string; link: string };

/**
 * Makes somebody staff of the store (PRODUCT 8), whether the address is known or not. An admin is nobody's staff:
 * their shops lose them. They join the store's threads, and the disputed ones, with everything before read (PRODUCT 3).
 * Running it again gives a new link and changes nothing else.
 * @throws Refusal when the address is none, or belongs to somebody disabled
 */
export async function createAdmin(typed: string, name?: string): Promise<CreatedAdmin> {
  const email = normaliseEmail(typed);
  if (!email) throw new Refusal(`This is not an e-mail address: ${typed}`);
  return db.$transaction(async (tx) => {
    // A thread that is being started asks who the admins are once it has its row: either it is there now and is
    // joined below, or it waits here and finds the new admin. Taken first, so that nobody waits for us in turn.
    await tx.$executeRaw`lock table thread in share row exclusive mode`;
    const before = await tx.user.findUnique({ where: { email } });
    if (before?.disabledAt) throw new Refusal("The person of this address is disabled.");
    const result = before ? (before.isAdmin ? "unchanged" : "promoted") : "created";
    const chosen = name ? { name, nameIsOwn: true } : {};
    const admin = await tx.user.upsert({
      where: { email },
      create: { email, name: email.split("@")[0] ?? email, isAdmin: true, ...chosen },
      update: { isAdmin: true, ...chosen },
    });
    await tx.staff.deleteMany({ where: { userId: admin.id } });
    await joinStoreThreads(tx, admin.id);
    return { result, name: admin.name, link: await makeLink(tx, admin) };
  });
}

// Not a thread in which they are the customer: nobody converses with themselves.
async function joinStoreThreads(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`
    insert into participant (thread_id, user_id, side, last_read_seq, unread)
    select id, ${userId}::uuid, 'store', last_seq, 0 from thread
    where (vendor_id is null or open_dispute_id is not null) and customer_id <> ${userId}::uuid
    on conflict (thread_id, user_id) do nothing`;
}

// Handed over on the terminal, so no mail is owed for it.
async function makeLink(tx: Tx, admin: { id: string; linkVersion: number }): Promise<string> {
  const id = randomUUID();
  const { id: recipientId, linkVersion } = admin;
  await tx.delivery.create({
    data: { id, kind: "sign_in_link", state: "sent", sentAt: new Date(), recipientId, linkVersion, next: "/seller" },
  });
  return `${env().APP_URL}/sign-in/${tokenFor("sign-in", id)}`;
}
