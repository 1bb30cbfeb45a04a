"use client";
import { Field } from "@/components/ui/field";
import { errorOf, typedIn } from "@/lib/form";
import type { FormAction } from "./form-answer";
import { Setting } from "./setting";

export function NameForm({ action, name }: { action: FormAction; name: string }) {
  return (
    <Setting title="Your name" save="Save name" action={action} about="Whoever you write to sees it.">
      {(state) => (
        <Field
          key={name}
          label="Name"
          name="name"
          autoComplete="name"
          defaultValue={typedIn(state, "name") ?? name}
          error={errorOf(state, "name")}
        />
      )}
    </Setting>
  );
}
