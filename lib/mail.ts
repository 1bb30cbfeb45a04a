import { type Env, env } from "./env";
import { keptTransport } from "./mail/kept";
import { resendTransport } from "./mail/resend";
import { smtpTransport } from "./mail/smtp";
import type { Transport } from "./mail/types";

// The door to mail. Each way of sending is a file of its own under mail/.
export type { Letter, Outcome, Transport } from "./mail/types";

type Config = Pick<Env, "RESEND_API_KEY" | "RESEND_BASE_URL" | "SMTP_URL" | "PARLEY_DEMO">;

/** How mail leaves: Resend, else SMTP, else kept in the demo, else null: nothing is configured (PRODUCT 8). */
export function chooseTransport(config: Config): Transport | null {
  if (config.RESEND_API_KEY) return resendTransport({ apiKey: config.RESEND_API_KEY, baseUrl: config.RESEND_BASE_URL });
  if (config.SMTP_URL) return smtpTransport({ url: config.SMTP_URL });
  return config.PARLEY_DEMO ? keptTransport : null;
}

let chosen: Transport | null | undefined;

/** This process's way of sending; null while no mail service is configured. */
export function mailTransport(): Transport | null {
  if (chosen === undefined) chosen = chooseTransport(env());
  return chosen;
}
