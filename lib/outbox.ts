import { randomUUID } from "node:crypto";
import type { DeliveryKind } from "@/prisma/client";
import { KEPT, Prisma, type Tx } from "./db";
import { jobSql } from "./jobs";

/** The name of the job that sends one delivery. */
export const SEND_DELIVERY = "send-delivery";

/** One mail to one recipient; `recipientId` null is the store's mailbox. `id` where it is not drawn here. */
export type OwedMail = {
  id?: string;
  kind: DeliveryKind;
  recipientId: string | null;
  entryId?: string;
  orderId?: string;
  vendorId?: string;
  linkVersion?: number;
  next?: string;
  /** The delivery it sends again. */
  againOfId?: string;
};

/**
 * Notes mails as owed, each with the job that sends it, inside the caller's transaction: what commits is mailed
 * (PRODUCT 6). The text is rendered when it is sent. @returns the deliveries' ids, in order
 */
export async function owe(tx: Tx, mails: OwedMail[]): Promise<string[]> {
  if (mails.length === 0) return [];
  const rows = mails.map((mail) => ({ linkVersion: 0, ...mail, id: mail.id ?? randomUUID() }));
  await tx.$executeRaw`${KEPT}
    with owed as (
      insert into delivery (id, kind, recipient_id, entry_id, order_id, vendor_id, link_version, next, again_of_id)
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as mail (
        id uuid, kind delivery_kind, "recipientId" uuid, "entryId" uuid, "orderId" uuid, "vendorId" uuid, "linkVersion" int, next text, "againOfId" uuid)
      returning id)
    select ${jobsOfOwed()}`;
  return rows.map(({ id }) => id);
}

/**
 * A value in a statement of which a part called "owed" has the ids of new deliveries: their jobs are added as it is asked
 * for. A part that nothing asks for would not even run.
 */
export function jobsOfOwed(): Prisma.Sql {
  const job = jobSql(SEND_DELIVERY, Prisma.sql`json_build_object('id', id)`, Prisma.sql`'delivery:' || id`);
  return Prisma.sql`(select count(${job}) from owed)`;
}
