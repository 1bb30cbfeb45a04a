"use server";
import { headers } from "next/headers";
import { keepTyped } from "@/app/typed";
import { normaliseEmail } from "@/lib/accounts/email";
import { mailOrderAccess } from "@/lib/accounts/order-access";
import { clientAddress } from "@/lib/address";
import { answering } from "@/lib/answer";
import { type FormState, readFields } from "@/lib/form";

/** **Find your order**: the same answer whether there is one or not (PRODUCT 2). */
export async function findOrder(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["number", "email"]);
  await keepTyped(`${values.number}\n${values.email}`);
  if (!errors.number && !/[\p{L}\p{N}]/u.test(values.number)) errors.number = "Write the number of your order.";
  if (!errors.email && !normaliseEmail(values.email))
    errors.email = "Write the e-mail address you ordered with, like name@example.com.";
  if (Object.keys(errors).length > 0) return { state: "invalid", errors, values };
  return answering(values, async () => {
    await mailOrderAccess({ ...values, address: clientAddress(await headers()) });
    return { state: "ok", message: "If they match, a mail is on its way.", values };
  });
}
