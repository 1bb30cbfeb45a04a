"use client";
import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { errorOf, idle } from "@/lib/form";
import { type FormAction, FormAnswer } from "./form-answer";

type Props = { action: FormAction; token: string; mails: string; choices: { value: string; words: string }[] };

/** Which mails about messages come to who holds a mail's link. */
export function ChooseMails({ action, token, mails, choices }: Props) {
  const [state, submit, pending] = useActionState(action, idle);
  return (
    <form action={submit} className="flex flex-col gap-4">
      <FormAnswer state={state} />
      <input type="hidden" name="token" value={token} />
      <Select
        key={mails}
        label="Mails about messages"
        name="mails"
        defaultValue={mails}
        error={errorOf(state, "mails")}
      >
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      <Button wide aria-busy={pending || undefined}>
        Save mails
      </Button>
    </form>
  );
}
