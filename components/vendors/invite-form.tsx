"use client";
import type { FormAction } from "@/components/account/form-answer";
import { Setting } from "@/components/account/setting";
import { Field } from "@/components/ui/field";
import { errorOf, typedIn } from "@/lib/form";

type Props = { action: FormAction; slug: string; form: string };

/** Invites somebody to answer for a vendor. `form` is minted with the page: the same send twice is one mail. */
export function InviteForm({ action, slug, form }: Props) {
  return (
    <Setting
      title="Invite somebody"
      save="Invite"
      action={action}
      about="They may read and answer from now on. We mail them a link that signs them in, valid for 7 days."
    >
      {(state) => (
        <>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="form" value={form} />
          <Field
            label="E-mail"
            name="email"
            type="email"
            autoComplete="off"
            defaultValue={typedIn(state, "email")}
            error={errorOf(state, "email")}
          />
        </>
      )}
    </Setting>
  );
}
