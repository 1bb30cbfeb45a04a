import { env } from "@/lib/env";
import { fetchReceived } from "@/lib/mail/resend-received";
import { type Taken, takeMail } from "./take";

/** What Resend's `email.received` says of a mail. */
type Received = { email_id: string; to: string[]; cc: string[]; bcc: string[]; received_for?: string[] };

/** How Resend's own servers name themselves in Authentication-Results. */
const RESEND = "amazonses.com";

/** Takes in a mail that Resend has received. @throws Error when it cannot be had now: the event has to come again */
export async function takeReceived({ email_id, to, cc, bcc, received_for = [] }: Received): Promise<Taken[]> {
  const { RESEND_API_KEY: apiKey, RESEND_BASE_URL: baseUrl, MAIL_IN_AUTHSERV: server = RESEND } = env();
  if (!apiKey) throw new Error("RESEND_API_KEY is needed to read received mails.");
  const raw = await fetchReceived(email_id, { apiKey, baseUrl });
  const broughtTo = received_for.length > 0 ? received_for : [...to, ...cc, ...bcc];
  return takeMail({ raw, to: broughtTo.map(bare), returnPath: null, server });
}

const bare = (address: string) => /<([^<>]*)>\s*$/.exec(address)?.[1] ?? address;
