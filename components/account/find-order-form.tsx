"use client";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { errorOf, idle, typedIn } from "@/lib/form";
import { type FormAction, FormAnswer } from "./form-answer";

/** Order number and e-mail; the answer is always the same. */
export function FindOrderForm({ action }: { action: FormAction }) {
  const [state, submit, pending] = useActionState(action, idle);
  return (
    <form action={submit} noValidate className="flex flex-col gap-5">
      <FormAnswer state={state} />
      <Field
        label="Order number"
        name="number"
        hint="It is in the confirmation of your order, like #1001."
        autoComplete="off"
        defaultValue={typedIn(state, "number")}
        error={errorOf(state, "number")}
        required
      />
      <Field
        label="E-mail"
        name="email"
        type="email"
        hint="The address you ordered with."
        autoComplete="email"
        defaultValue={typedIn(state, "email")}
        error={errorOf(state, "email")}
        required
      />
      <Button wide aria-busy={pending || undefined}>
        Find your order
      </Button>
    </form>
  );
}
