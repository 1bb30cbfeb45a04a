"use server";
import { refresh } from "next/cache";
import { answering } from "@/lib/answer";
import { type FormState, readFields, readOptional } from "@/lib/form";
import { changeMailbox, changeMode, changeStoreName } from "@/lib/settings/change";
import { keepTyped } from "../../typed";
import { asAdmin } from "../as-admin";

export async function saveStoreName(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["name"]);
  await keepTyped(values.name);
  if (errors.name) return { state: "invalid", errors, values };
  return answering(values, async () => {
    await asAdmin((viewer) => changeStoreName(viewer, values.name));
    return saved("The store's name is saved.");
  });
}

export async function saveMailbox(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["email"]);
  await keepTyped(values.email);
  if (errors.email) return { state: "invalid", errors, values };
  return answering(values, async () => {
    await asAdmin((viewer) => changeMailbox(viewer, values.email));
    return saved(values.email.trim() === "" ? "The store has no mailbox now." : "The mailbox is saved.");
  });
}

/** Two radios, and a checkbox that is sent only while it is ticked. */
export async function saveMode(_: FormState, form: FormData): Promise<FormState> {
  const { mode } = readFields(form, ["mode"]).values;
  return answering({}, async () => {
    await asAdmin((viewer) => changeMode(viewer, mode, readOptional(form, "vendorTalk") === "on"));
    return saved("The mode is saved. It holds from now on.");
  });
}

function saved(message: string): FormState {
  refresh();
  return { state: "ok", message };
}
