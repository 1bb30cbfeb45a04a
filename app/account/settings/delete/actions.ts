"use server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { deleteByLink, deleteByPassword } from "@/lib/accounts/delete-own";
import { mailDeletionLink } from "@/lib/accounts/deletion-link";
import { clientAddress } from "@/lib/address";
import { answering } from "@/lib/answer";
import { type FormState, readFields, readOptional } from "@/lib/form";
import { requireAccount, signOut } from "@/lib/session";

/** Deletes the account of whoever knows its password. */
export async function deleteOnPassword(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["current"]);
  if (errors.current) return { state: "invalid", errors, values: {} };
  return answering({}, async () => {
    const { person } = await requireAccount();
    await deleteByPassword(person.id, { ...values, address: clientAddress(await headers()) });
    return leave();
  });
}

/** Deletes the account of whoever got the link and is signed in. */
export async function deleteOnLink(_: FormState, form: FormData): Promise<FormState> {
  const token = readOptional(form, "token") ?? "";
  return answering({}, async () => {
    const { person } = await requireAccount();
    await deleteByLink(person.id, token);
    return leave();
  });
}

export async function mailLink(): Promise<FormState> {
  return answering({}, async () => {
    const { person } = await requireAccount();
    await mailDeletionLink(person.id, clientAddress(await headers()));
    return { state: "ok", message: "A mail is on its way. Its link asks you once more." };
  });
}

async function leave(): Promise<never> {
  await signOut();
  redirect("/deleted");
}
