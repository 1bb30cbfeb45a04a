import { db } from "@/lib/db";
import { owe } from "@/lib/outbox";
import { countAttempt } from "@/lib/throttle";
import { readToken } from "@/lib/tokens";
import { normaliseEmail } from "./email";
import { evenTime } from "./even-time";
import type { Proof } from "./person";
import { safeNext } from "./safe-next";
import { fingerprint } from "./tries";

/** How many minutes a link that signs in works, once, from when its mail was owed. */
export const LINK_MINUTES = { sign_in_link: 30, staff_invitation: 7 * 24 * 60 };
const HOUR = 60 * 60;

export type LinkKind = keyof typeof LINK_MINUTES;
export type LinkView = { kind: LinkKind; state: "good" | "used" | "expired" };

/**
 * Owes a sign-in link to whoever has the address, if anybody: not for the disabled, 5 an hour to one address and 30
 * from one network address. The caller says the same thing whatever happened, and it takes the same time.
 * @param next where to go afterwards; dropped unless it is a path of ours
 */
export async function mailSignInLink(given: { email: string; address: string; next: string | null }): Promise<void> {
  const email = normaliseEmail(given.email);
  await evenTime(250, async () => {
    if ((await countAttempt(`link:address:${given.address}`, { count: 30, seconds: HOUR })) > 0 || !email) return;
    if ((await countAttempt(`link:account:${fingerprint(email)}`, { count: 5, seconds: HOUR })) > 0) return;
    const user = await db.user.findUnique({
      where: { email, disabledAt: null },
      select: { id: true, linkVersion: true },
    });
    if (user) await oweLink(user, safeNext(given.next));
  });
}

/** What a link in a mail is worth now; null for what never was one. Changes nothing. */
export async function findLink(token: string): Promise<LinkView | null> {
  const link = await load(token);
  if (!link?.recipient) return null;
  const { kind, recipient } = link;
  if (link.usedAt) return { kind, state: "used" };
  const ended = recipient.disabledAt !== null || recipient.linkVersion !== link.linkVersion;
  const over = ended || link.createdAt <= oldest(kind) || !(await stillInvited(link));
  return { kind, state: over ? "expired" : "good" };
}

/**
 * Uses a link up: of many at once exactly one gets the proof, and only while the link is good. An invitation's ends with
 * the right it told of, so that one sent to a wrong address can be taken back. A session version that was raised since
 * (password changed, signed out everywhere) does not matter: the proof is of now.
 */
export async function takeLink(token: string): Promise<{ proof: Proof; next: string | null } | null> {
  const link = await load(token);
  if (!link) return null;
  const [row] = await db.$queryRaw<{ id: string; sessionVersion: number; next: string | null }[]>`
    update delivery d set used_at = now() from "user" u
    where d.id = ${link.id}::uuid and d.used_at is null and d.created_at > ${oldest(link.kind)}
      and u.id = d.recipient_id and u.disabled_at is null and u.link_version = d.link_version
      and (d.kind <> 'staff_invitation' or exists (
        select 1 from staff s join vendor v on v.id = s.vendor_id
        where s.vendor_id = d.vendor_id and s.user_id = u.id and v.removed_at is null))
    returning u.id, u.session_version as "sessionVersion", d.next`;
  return row ? { proof: { id: row.id, sessionVersion: row.sessionVersion }, next: safeNext(row.next) } : null;
}

/** A new link in place of one of ours that is used or expired, to the same person; within the same limits. */
export async function renewLink(token: string, address: string): Promise<void> {
  const link = await load(token);
  if (link?.recipient?.email) await mailSignInLink({ email: link.recipient.email, address, next: link.next });
}

async function oweLink(user: { id: string; linkVersion: number }, next: string | null): Promise<void> {
  const mail = { kind: "sign_in_link", recipientId: user.id, linkVersion: user.linkVersion } as const;
  await db.$transaction((tx) => owe(tx, [next ? { ...mail, next } : mail]));
}

const kinds = Object.keys(LINK_MINUTES) as LinkKind[];

async function load(token: string) {
  const id = readToken("sign-in", token);
  if (!id) return null;
  const link = await db.delivery.findUnique({
    where: { id, kind: { in: kinds } },
    select: {
      ...{ id: true, kind: true, usedAt: true, createdAt: true, linkVersion: true, next: true, vendorId: true },
      recipient: { select: { id: true, email: true, disabledAt: true, linkVersion: true } },
    },
  });
  return link && { ...link, kind: link.kind as LinkKind };
}

async function stillInvited({ kind, vendorId, recipient }: NonNullable<Awaited<ReturnType<typeof load>>>) {
  if (kind !== "staff_invitation") return true;
  if (!vendorId || !recipient) return false;
  const where = { vendorId, userId: recipient.id, vendor: { removedAt: null } };
  return (await db.staff.findFirst({ where, select: { vendorId: true } })) !== null;
}

const oldest = (kind: LinkKind) => new Date(Date.now() - LINK_MINUTES[kind] * 60_000);
