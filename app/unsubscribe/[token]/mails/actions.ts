"use server";
import { refresh } from "next/cache";
import { answering } from "@/lib/answer";
import { chooseMails, muteByMail } from "@/lib/deliveries/choose-mails";
import { type FormState, readFields } from "@/lib/form";

/** Which mails about messages come, of all conversations. */
export async function saveMailsByLink(_: FormState, form: FormData): Promise<FormState> {
  const { values } = readFields(form, ["token", "mails"]);
  return chosen("What you want of mails is saved.", () => chooseMails(values.token, values.mails));
}

/** No mails about messages of the mail's own conversation, or again: one action, so that its answer is shown either way. */
export async function muteByLink(_: FormState, form: FormData): Promise<FormState> {
  const { token, muted } = readFields(form, ["token", "muted"]).values;
  const words = muted === "yes" ? "This conversation is muted." : "This conversation is not muted any more.";
  return chosen(words, () => muteByMail(token, muted === "yes"));
}

// Nobody need be signed in: the link in the mail is the right to choose for whom it went to, and to nothing else.
async function chosen(message: string, act: () => Promise<void>): Promise<FormState> {
  return answering({}, async () => {
    await act();
    refresh();
    return { state: "ok", message };
  });
}
