"use server";
import { refresh } from "next/cache";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { changePassword } from "@/lib/accounts/change-password";
import { changeMailChoice } from "@/lib/accounts/mail-choice";
import { changeName, changeTimeZone } from "@/lib/accounts/profile";
import { signOutEverywhere } from "@/lib/accounts/sign-out-everywhere";
import { clientAddress } from "@/lib/address";
import { answering } from "@/lib/answer";
import { type FormState, readFields } from "@/lib/form";
import { requireAccount, signIn, signOut } from "@/lib/session";
import { isSecure } from "@/lib/session-cookies";
import { keepTyped } from "../../typed";

export async function saveName(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["name"]);
  await keepTyped(values.name);
  if (errors.name) return { state: "invalid", errors, values };
  return answering(values, async () => {
    const { person } = await requireAccount();
    await changeName(person.id, values.name);
    return saved("Your name is saved.");
  });
}

export async function saveTimeZone(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["timeZone"]);
  if (errors.timeZone) return { state: "invalid", errors, values };
  return answering(values, async () => {
    const { person } = await requireAccount();
    await changeTimeZone(person.id, values.timeZone);
    return saved("Your time zone is saved.");
  });
}

/** In which language mails come, and which of them. */
export async function saveMails(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["lang", "mails"]);
  if (Object.keys(errors).length > 0) return { state: "invalid", errors, values };
  return answering(values, async () => {
    const { person } = await requireAccount();
    await changeMailChoice(person.id, values);
    return saved("What you want of mails is saved.");
  });
}

/** Light, dark, or (anything else) as the device: a cookie that the layout reads. */
export async function saveTheme(_: FormState, form: FormData): Promise<FormState> {
  const { theme } = readFields(form, ["theme"]).values;
  return answering({}, async () => {
    await requireAccount();
    const chosen = theme === "light" || theme === "dark";
    const flags = { httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() } as const;
    (await cookies()).set("theme", chosen ? theme : "", { ...flags, maxAge: chosen ? 365 * 24 * 60 * 60 : 0 });
    return saved("The appearance is saved.");
  });
}

/** Every other session ends; this browser gets a new one. */
export async function savePassword(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["current", "next"]);
  if (Object.keys(errors).length > 0) return { state: "invalid", errors, values: {} };
  return answering({}, async () => {
    const { person } = await requireAccount();
    await signIn(await changePassword(person.id, { ...values, address: clientAddress(await headers()) }));
    return saved("Your password is saved. You are signed out everywhere but here.");
  });
}

/** Ends every session, this one too, and every link in a mail. */
export async function leaveEverywhere(): Promise<FormState> {
  return answering({}, async () => {
    const { person } = await requireAccount();
    await signOutEverywhere(person.id);
    await signOut();
    redirect("/sign-in");
  });
}

function saved(message: string): FormState {
  refresh();
  return { state: "ok", message };
}
