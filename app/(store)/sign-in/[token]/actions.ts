"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { homeOf } from "@/lib/accounts/person";
import { renewLink, takeLink } from "@/lib/accounts/sign-in-link";
import { clientAddress } from "@/lib/address";
import { answering } from "@/lib/answer";
import { type FormState, readOptional } from "@/lib/form";
import { signIn } from "@/lib/session";

/** Uses the link up and signs in. When somebody was faster, the page says so. */
export async function signInByLink(_: FormState, form: FormData): Promise<FormState> {
  const token = readOptional(form, "token") ?? "";
  return answering({}, async () => {
    const taken = await takeLink(token);
    const person = taken && (await signIn(taken.proof));
    redirect(person ? (taken.next ?? homeOf(person)) : `/sign-in/${encodeURIComponent(token)}`);
  });
}

/** A new link in place of one that is used or expired. */
export async function mailNewLink(_: FormState, form: FormData): Promise<FormState> {
  const token = readOptional(form, "token") ?? "";
  return answering({}, async () => {
    await renewLink(token, clientAddress(await headers()));
    return { state: "ok", message: "If the address is still known here, a mail is on its way." };
  });
}
