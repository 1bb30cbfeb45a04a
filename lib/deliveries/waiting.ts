import { db } from "@/lib/db";
import { mailTransport } from "@/lib/mail";

/**
 * How many mails are held because no mail service is configured; null when one is (PRODUCT 8): what /seller says to
 * admins. Never what is in them.
 */
export async function countWaitingMails(transport = mailTransport()): Promise<number | null> {
  return transport ? null : db.delivery.count({ where: { state: "waiting" } });
}
