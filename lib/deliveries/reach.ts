import { type Lang, langOf } from "@/emails/words";
import { db } from "@/lib/db";
import { isAddress } from "@/lib/mail/address";
import type { Dropped } from "./owed";

export type Reached = {
  id: string;
  name: string;
  email: string;
  linkVersion: number;
  isAdmin: boolean;
  lang: Lang;
  wantsMessages: boolean;
  /** Together, what is still unread after a while. */
  together: boolean;
};

/** The person a mail is for, if mail may and can reach them now. */
export async function reach(recipientId: string | null): Promise<Reached | Dropped> {
  const user = recipientId
    ? await db.user.findUnique({
        where: { id: recipientId },
        select: {
          id: true,
          name: true,
          email: true,
          linkVersion: true,
          isAdmin: true,
          locale: true,
          mails: true,
          disabledAt: true,
        },
      })
    : null;
  if (!user) return { dropped: "recipient_gone" };
  if (user.disabledAt) return { dropped: "recipient_disabled" };
  const { id, name, email, linkVersion, isAdmin, locale, mails } = user;
  if (!email || !isAddress(email)) return { dropped: "no_address" };
  const wants = { wantsMessages: mails !== "none", together: mails === "together" };
  return { id, name, email, linkVersion, isAdmin, lang: langOf(locale), ...wants };
}
