"use client";
import { type ReactNode, useActionState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { type FormState, idle } from "@/lib/form";
import { type FormAction, FormAnswer } from "./form-answer";

type Props = {
  title: string;
  /** What the button says. */
  save: string;
  variant?: ButtonVariant;
  action: FormAction;
  about?: ReactNode;
  /** The fields, given the answer, so that errors stand beside them. */
  children?: (state: FormState) => ReactNode;
};

/** One setting: a form of its own, what it is beside its fields, its answer above them. */
export function Setting({ title, save, variant = "outlined", action, about, children }: Props) {
  const [state, submit, pending] = useActionState(action, idle);
  return (
    <form
      action={submit}
      noValidate
      className="grid gap-4 border-t border-line py-7 panel:grid-cols-[20rem_minmax(0,32rem)] panel:gap-x-14"
    >
      <div>
        <h2 className="text-h2">{title}</h2>
        {about ? <p className="mt-1 text-small text-ink-2">{about}</p> : null}
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <FormAnswer state={state} />
        {children?.(state)}
        <Button variant={variant} aria-busy={pending || undefined} className="self-start">
          {save}
        </Button>
      </div>
    </form>
  );
}
