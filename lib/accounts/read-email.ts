import { isAddress } from "@/lib/mail/address";
import { Refusal } from "@/lib/refusal";
import { normaliseEmail } from "./email";

/** An address that mail can go to, as it is kept. @throws Refusal at the field "email" */
export function readEmail(typed: string): string {
  const email = normaliseEmail(typed);
  if (email && isAddress(email)) return email;
  throw new Refusal("Write an e-mail address, like name@example.com.", "email");
}
