import { randomUUID } from "node:crypto";
import type { DeliveryKind } from "@/prisma/client";
import type { Tx } from "./db";
import { addJobs } from "./jobs";

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
};

/**
 * Notes mails as owed, each with the job that sends it, inside the caller's transaction: what commits is mailed
 * (PRODUCT 6). The text is rendered when it is sent. @returns the deliveries' ids, in order
 */
export async function owe(tx: Tx, mails: OwedMail[]): Promise<string[]> {
  if (mails.length === 0) return [];
  const rows = mails.map((mail) => ({ ...mail, id: mail.id ?? randomUUID() }));
  await tx.delivery.createMany({ data: rows });
  await addJobs(
    tx,
    SEND_DELIVERY,
    rows.map(({ id }) => ({ payload: { id }, key: `delivery:${id}` })),
  );
  return rows.map(({ id }) => id);
}
