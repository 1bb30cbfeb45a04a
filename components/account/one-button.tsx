"use client";
import { useActionState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { idle } from "@/lib/form";
import { type FormAction, FormAnswer } from "./form-answer";

type Props = {
  action: FormAction;
  token?: string;
  /** The name under which the token is sent. */
  field?: string;
  /** What else is sent: which of two deeds it is, where the button turns round. */
  more?: Record<string, string>;
  variant?: ButtonVariant;
  children: string;
};

/** One deed, with a mailed link or without: a POST, since mail scanners follow links. Says what came of it. */
export function OneButton({ action, token, field = "token", more = {}, variant, children }: Props) {
  const [state, submit, pending] = useActionState(action, idle);
  return (
    <form action={submit} className="flex flex-col gap-4">
      <FormAnswer state={state} />
      {token === undefined ? null : <input type="hidden" name={field} value={token} />}
      {Object.entries(more).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button wide variant={variant} aria-busy={pending || undefined}>
        {children}
      </Button>
    </form>
  );
}
