"use client";
import type { FormAction } from "@/components/account/form-answer";
import { Setting } from "@/components/account/setting";
import { Field } from "@/components/ui/field";
import { ChevronRightIcon } from "@/components/ui/icons";
import { errorOf, type FormState, typedIn } from "@/lib/form";

/** Makes a vendor. `form` is minted with the page, so that the same send twice is one vendor. */
export function VendorForm({ action, form }: { action: FormAction; form: string }) {
  return (
    <Setting
      title="New vendor"
      save="Add vendor"
      action={action}
      about="A shop whose items are in orders. Vendors of orders that come in are made by themselves."
    >
      {(state) => (
        <>
          <input type="hidden" name="form" value={form} />
          <Field label="Name" name="name" autoComplete="off" {...said(state, "name")} />
          <Field
            label="E-mail of the first staff member"
            name="email"
            type="email"
            autoComplete="off"
            hint="Optional. They are mailed a link that signs them in."
            {...said(state, "email")}
          />
          <PlatformFields state={state} />
        </>
      )}
    </Setting>
  );
}

/** Folded: only for vendors whose orders are still to come. */
function PlatformFields({ state }: { state: FormState }) {
  const typed = typedIn(state, "source") || typedIn(state, "externalId");
  const wrong = errorOf(state, "source") || errorOf(state, "externalId");
  return (
    <details open={Boolean(typed || wrong)} className="group">
      <summary className="reach inline-flex list-none items-center gap-1.5 text-small font-semibold text-sea">
        <ChevronRightIcon className="size-4 transition-transform group-open:rotate-90" />
        If the store's platform knows it already
      </summary>
      <div className="mt-4 flex flex-col gap-4">
        <Field
          label="Source"
          name="source"
          autoComplete="off"
          hint="As the orders name it, like shop. Orders of this source then find this vendor."
          {...said(state, "source")}
        />
        <Field
          label="Vendor's id there"
          name="externalId"
          autoComplete="off"
          hint="The externalId that its items carry."
          {...said(state, "externalId")}
        />
      </div>
    </details>
  );
}

function said(state: FormState, name: string) {
  return { defaultValue: typedIn(state, name), error: errorOf(state, name) };
}
