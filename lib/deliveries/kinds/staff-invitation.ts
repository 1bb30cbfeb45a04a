import { StaffInvitation, staffInvitationText } from "@/emails/staff-invitation";
import { type Lang, wordsIn } from "@/emails/words";
import { LINK_MINUTES } from "@/lib/accounts/sign-in-link";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { getStore } from "@/lib/settings/store";
import { tokenFor } from "@/lib/tokens";
import type { Draft, Dropped, Owed, OwedRow } from "../owed";
import { reach } from "../reach";
import { safeName } from "../safe-name";

/** The mail to somebody who answers for a vendor from now on, for as long as they do and the vendor is there. */
export async function staffInvitation(delivery: OwedRow, now: Date): Promise<Owed | Dropped> {
  const person = await reach(delivery.recipientId);
  if ("dropped" in person) return person;
  if (delivery.usedAt) return { dropped: "link_used" };
  const age = now.getTime() - delivery.createdAt.getTime();
  if (age > LINK_MINUTES.staff_invitation * 60_000) return { dropped: "link_expired" };
  const vendor = delivery.vendorId && (await findVendor(delivery.vendorId, person.id));
  if (!vendor) return { dropped: "right_lost" };
  return {
    to: person.email,
    linkVersion: person.linkVersion,
    draft: () => write(delivery.id, vendor.name, person.lang),
  };
}

async function findVendor(id: string, userId: string) {
  const where = { id, removedAt: null, staff: { some: { userId } } };
  return db.vendor.findFirst({ where, select: { name: true } });
}

async function write(deliveryId: string, vendorName: string, lang: Lang): Promise<Draft> {
  const { unnamed, invitation } = wordsIn(lang);
  const store = safeName((await getStore()).name, unnamed.store);
  const vendor = safeName(vendorName, unnamed.shop);
  const { APP_URL } = env();
  const props = { lang, store, vendor, appUrl: APP_URL, url: `${APP_URL}/sign-in/${tokenFor("sign-in", deliveryId)}` };
  return {
    sender: null,
    subject: invitation.subject(store, vendor),
    html: StaffInvitation(props),
    text: staffInvitationText(props),
    threadId: null,
  };
}
