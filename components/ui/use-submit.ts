"use client";
import { type FormEvent, useActionState, useRef, useState } from "react";
import { type FormState, idle } from "@/lib/form";

export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;

/**
 * A form that lets go of nothing: React's own way empties the fields once the action has answered, "no" included, and
 * gives up the page when the line breaks. Without JavaScript it is React's own way all the same.
 * @param broken what is said when no answer came
 */
export function useSubmit(action: FormAction, broken: string) {
  const [posted, post] = useActionState(action, idle);
  const [answer, setAnswer] = useState<FormState | null>(null);
  const [pending, setPending] = useState(false);
  const busy = useRef(false);

  /** @returns what was answered; null while an earlier answer is awaited */
  async function submit(event: FormEvent<HTMLFormElement>): Promise<FormState | null> {
    event.preventDefault();
    if (busy.current) return null;
    busy.current = true;
    setPending(true);
    setAnswer(idle);
    const form = new FormData(event.currentTarget);
    const said = await action(idle, form).catch((): FormState => ({ state: "refused", message: broken, values: {} }));
    busy.current = false;
    setPending(false);
    setAnswer(said);
    return said;
  }

  return { state: answer ?? posted, posted, post, pending, submit };
}
