"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { findAccessLink, renewAccessLink } from "@/lib/accounts/access-link";
import { clientAddress } from "@/lib/address";
import { answering } from "@/lib/answer";
import { type FormState, readOptional } from "@/lib/form";
import { getPerson, grantAccess } from "@/lib/session";

/** **Continue**: opens the order, or the conversation, to this browser for 24 hours; whoever else was signed in is so no more. */
export async function continueToOrder(_: FormState, form: FormData): Promise<FormState> {
  const token = readOptional(form, "token") ?? "";
  return answering({}, async () => {
    const [link, person] = await Promise.all([findAccessLink(token), getPerson()]);
    if (link && person?.id === link.customer.id) redirect(link.path);
    if (!link || link.expired) redirect(`/orders/access/${encodeURIComponent(token)}`);
    await grantAccess({ userId: link.customer.id, linkVersion: link.linkVersion, ...link.opens });
    redirect(link.path);
  });
}

/** **Send me a new link**: to the address the customer has now. */
export async function sendNewLink(_: FormState, form: FormData): Promise<FormState> {
  const token = readOptional(form, "token") ?? "";
  return answering({}, async () => {
    await renewAccessLink(token, clientAddress(await headers()));
    return { state: "ok", message: "A mail with a new link is on its way to the address we have for you." };
  });
}
