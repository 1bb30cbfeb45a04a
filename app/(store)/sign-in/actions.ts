"use server";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { actOrAway } from "@/app/act-or-away";
import { keepTyped } from "@/app/typed";
import { checkPassword } from "@/lib/accounts/check-password";
import { demoProof } from "@/lib/accounts/demo";
import { normaliseEmail } from "@/lib/accounts/email";
import { homeOf, type Proof } from "@/lib/accounts/person";
import { safeNext } from "@/lib/accounts/safe-next";
import { mailSignInLink } from "@/lib/accounts/sign-in-link";
import { clientAddress } from "@/lib/address";
import { answering } from "@/lib/answer";
import { type FormState, readFields, readOptional } from "@/lib/form";
import { signIn } from "@/lib/session";

/** **Sign in**, or **Mail me a sign-in link** if that button was pressed. What was typed stays, but the password. */
export async function signInOrMailLink(_: FormState, form: FormData): Promise<FormState> {
  const { values, errors } = readFields(form, ["email", "password"]);
  const byLink = readOptional(form, "intent") === "link";
  const email = values.email;
  const typed = { email };
  await keepTyped(email);
  if (!errors.email && !normaliseEmail(email)) errors.email = "Write your e-mail address, like name@example.com.";
  if (byLink) delete errors.password;
  else if (!errors.password && values.password === "")
    errors.password = "Write your password, or have a sign-in link mailed.";
  if (Object.keys(errors).length > 0) return { state: "invalid", errors, values: typed };

  const next = safeNext(readOptional(form, "next"));
  const address = clientAddress(await headers());
  return answering(typed, async () => {
    if (byLink) {
      await mailSignInLink({ email, address, next });
      return { state: "ok", message: "If the address is known here, a mail is on its way.", values: typed };
    }
    const answer = await checkPassword({ email, password: values.password, address });
    if (!answer.ok) return { state: "refused", message: answer.message, values: typed };
    return enter(answer.proof, next);
  });
}

/** One click in the demo; elsewhere it does not exist (PRODUCT 8). */
export async function signInAsDemoPerson(form: FormData): Promise<void> {
  await actOrAway(async () => {
    const proof = await demoProof(readOptional(form, "who") ?? "");
    if (!proof) notFound();
    await enter(proof, safeNext(readOptional(form, "next")));
  });
}

async function enter(proof: Proof, next: string | null): Promise<never> {
  const person = await signIn(proof);
  redirect(person ? (next ?? homeOf(person)) : "/sign-in");
}
