"use server";
import { redirect } from "next/navigation";
import { answering } from "@/lib/answer";
import { type FormState, readFields } from "@/lib/form";
import { deleteHeld } from "@/lib/replies/held";
import { asAdmin } from "../../as-admin";

/** An admin answers yes: the held mail `id` goes. */
export async function deleteHeldMail(_: FormState, form: FormData): Promise<FormState> {
  const { id } = readFields(form, ["id"]).values;
  return answering({}, async () => {
    await asAdmin((viewer) => deleteHeld(viewer, id));
    redirect("/seller/deliveries/held");
  });
}
