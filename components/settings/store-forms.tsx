"use client";
import type { ReactNode } from "react";
import type { FormAction } from "@/components/account/form-answer";
import { Setting } from "@/components/account/setting";
import { Field } from "@/components/ui/field";
import { errorOf, typedIn } from "@/lib/form";

/** The store's name. */
export function StoreNameForm({ action, name }: { action: FormAction; name: string }) {
  return (
    <Setting title="The store's name" save="Save name" action={action} about="On every page and in every mail.">
      {(state) => (
        <Field
          key={name}
          label="Name"
          name="name"
          autoComplete="off"
          defaultValue={typedIn(state, "name") ?? name}
          error={errorOf(state, "name")}
        />
      )}
    </Setting>
  );
}

type MailboxProps = { action: FormAction; mailbox: string | null; stopped: ReactNode };

/** Where mails for the store go; may be emptied. `stopped` says that nothing is mailed there. */
export function MailboxForm({ action, mailbox, stopped }: MailboxProps) {
  return (
    <Setting
      title="The store's mailbox"
      save="Save mailbox"
      action={action}
      about="Mails for the store go there: what customers write to it, and disputes."
    >
      {(state) => (
        <>
          {stopped}
          <Field
            key={mailbox}
            label="Mailbox"
            name="email"
            type="email"
            autoComplete="off"
            hint="An e-mail address. Empty: nobody is mailed, and everything is still here."
            defaultValue={typedIn(state, "email") ?? mailbox ?? ""}
            error={errorOf(state, "email")}
          />
        </>
      )}
    </Setting>
  );
}
