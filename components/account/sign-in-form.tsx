"use client";
import Link from "next/link";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { errorOf, idle, typedIn } from "@/lib/form";
import { type FormAction, FormAnswer } from "./form-answer";

const side = "min-h-11 text-control font-semibold text-sea underline-offset-3 hover:text-sea-deep hover:underline";

/** E-mail and password, or only the e-mail for a mailed link. `next` is where to go afterwards. */
export function SignInForm({ action, next }: { action: FormAction; next: string | null }) {
  const [state, submit, pending] = useActionState(action, idle);
  const busy = pending || undefined;
  return (
    <form action={submit} noValidate className="flex flex-col gap-5">
      <FormAnswer state={state} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <Field
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={typedIn(state, "email")}
        error={errorOf(state, "email")}
        required
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        error={errorOf(state, "password")}
      />
      <Button wide aria-busy={busy}>
        Sign in
      </Button>
      <div className="-mt-2 flex flex-wrap items-center justify-between gap-x-6">
        <button type="submit" name="intent" value="link" aria-busy={busy} className={side}>
          Mail me a sign-in link
        </button>
        <Link href="/orders/access" className={`inline-flex items-center ${side}`}>
          Find your order
        </Link>
      </div>
    </form>
  );
}
