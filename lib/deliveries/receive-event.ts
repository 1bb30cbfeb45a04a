import { readBounded, readText } from "@/lib/body";
import { isDatabaseAway } from "@/lib/db";
import { env } from "@/lib/env";
import { mailEvent, readServiceEvent, type ServiceEvent } from "@/lib/mail/resend-events";
import { takeEvent } from "./told";

/** What Resend sends is ids and headers, never a mail's text. */
const MOST_BYTES = 256_000;

/**
 * What Resend's webhook says: verified, then done. Without a secret the address does not exist.
 * @param others takes what is not about a mail that we sent @returns the status; Resend repeats what is not 2xx
 */
export async function receiveEvent(
  { headers, body }: Pick<Request, "headers" | "body">,
  others: (event: ServiceEvent) => Promise<void>,
): Promise<number> {
  const secret = env().RESEND_WEBHOOK_SECRET;
  if (!secret) return 404;
  const bytes = await readBounded(body, MOST_BYTES);
  if (!bytes) return 413;
  const event = readServiceEvent(textOf(bytes), headers, secret);
  if (!event) return 401;
  try {
    const told = mailEvent(event);
    await (told ? takeEvent(told) : others(event));
    return 204;
  } catch (error) {
    if (isDatabaseAway(error)) return 503;
    throw error;
  }
}

// What is not UTF-8 was not signed by Resend either.
function textOf(bytes: Uint8Array): string {
  try {
    return readText(bytes);
  } catch {
    return "";
  }
}
