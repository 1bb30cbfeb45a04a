"use client";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { errorOf, idle } from "@/lib/form";
import { type FormAction, FormAnswer } from "./form-answer";

/** Deletes the account on the password. */
export function DeleteForm({ action, email }: { action: FormAction; email: string | null }) {
  const [state, submit, pending] = useActionState(action, idle);
  return (
    <form action={submit} noValidate className="flex flex-col gap-4">
      <FormAnswer state={state} />
      {/* For password managers, which want to know whose it is. */}
      <input type="hidden" autoComplete="username" name="username" value={email ?? ""} />
      <Field
        label="Password"
        name="current"
        type="password"
        autoComplete="current-password"
        error={errorOf(state, "current")}
      />
      <Button wide variant="danger" aria-busy={pending || undefined}>
        Delete my account
      </Button>
    </form>
  );
}
