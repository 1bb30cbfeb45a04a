"use client";
import type { FormAction } from "@/components/account/form-answer";
import { Setting } from "@/components/account/setting";
import { errorOf } from "@/lib/form";

type Props = { action: FormAction; mode: "separate_shops" | "warehouse"; vendorTalk: boolean };

const modes = [
  {
    value: "separate_shops",
    label: "Vendors as separate shops",
    hint: "Each vendor answers its own customers; you answer for your own items and see everything.",
  },
  {
    value: "warehouse",
    label: "Warehouse",
    hint: "Vendors only supply. You answer for every order, and vendors are told nothing of new ones.",
  },
] as const;

/** Who talks with whom (PRODUCT 5): two radios and the checkbox that counts in a warehouse. */
export function ModeForm({ action, mode, vendorTalk }: Props) {
  return (
    <Setting
      title="Who talks with whom"
      save="Save mode"
      action={action}
      about="No conversation is lost: one whose seller does not answer any more is closed to writing and can still be read. Change back, and it goes on."
    >
      {(state) => (
        <fieldset key={`${mode} ${vendorTalk}`} aria-describedby={errorOf(state, "mode") ? "mode-error" : undefined}>
          <legend className="sr-only">Who talks with whom</legend>
          {modes.map(({ value, label, hint }) => (
            <div key={value} className="mb-3">
              <label className="flex min-h-11 items-center gap-2.5 font-semibold">
                <input
                  type="radio"
                  name="mode"
                  value={value}
                  defaultChecked={value === mode}
                  aria-describedby={`${value}-hint`}
                  className="size-4.5 shrink-0"
                />
                {label}
              </label>
              <p id={`${value}-hint`} className="-mt-1 pl-7 text-small text-ink-2">
                {hint}
              </p>
            </div>
          ))}
          <div className="pl-7">
            <label className="flex min-h-11 items-center gap-2.5">
              <input
                type="checkbox"
                name="vendorTalk"
                value="on"
                defaultChecked={vendorTalk}
                aria-describedby="talk-hint"
                className="size-4.5 shrink-0"
              />
              Allow direct communication between vendor and buyer
            </label>
            <p id="talk-hint" className="-mt-1 pl-7 text-small text-ink-2">
              Counts in a warehouse only: customers then write to the vendor again.
            </p>
          </div>
          {errorOf(state, "mode") ? (
            <p id="mode-error" className="mt-2 text-small font-semibold text-red">
              {errorOf(state, "mode")}
            </p>
          ) : null}
        </fieldset>
      )}
    </Setting>
  );
}
