"use client";
import type { FormAction } from "@/components/account/form-answer";
import { Setting } from "@/components/account/setting";
import { Field } from "@/components/ui/field";
import { errorOf, typedIn } from "@/lib/form";

/** Renames a vendor that was made by hand. */
export function RenameForm({ action, slug, name }: { action: FormAction; slug: string; name: string }) {
  return (
    <Setting title="The shop's name" save="Save name" action={action} about="Customers see it. Its address stays.">
      {(state) => (
        <>
          <input type="hidden" name="slug" value={slug} />
          <Field
            key={name}
            label="Name"
            name="name"
            autoComplete="off"
            defaultValue={typedIn(state, "name") ?? name}
            error={errorOf(state, "name")}
          />
        </>
      )}
    </Setting>
  );
}
