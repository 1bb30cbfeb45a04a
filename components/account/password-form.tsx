"use client";
import { Field } from "@/components/ui/field";
import { errorOf } from "@/lib/form";
import type { FormAction } from "./form-answer";
import { Setting } from "./setting";

type Props = { action: FormAction; email: string | null; has: boolean; least: number };

/** Sets or changes the password; whoever has one gives it first. */
export function PasswordForm({ action, email, has, least }: Props) {
  return (
    <Setting
      title="Password"
      save={has ? "Change password" : "Set password"}
      action={action}
      about={
        has
          ? "Changing it signs you out everywhere but here."
          : "You sign in by a link we mail you. With a password you need no mail."
      }
    >
      {(state) => (
        <>
          {/* For password managers, which want to know whose it is. */}
          <input type="hidden" autoComplete="username" name="username" value={email ?? ""} />
          {has ? (
            <Field
              label="Current password"
              name="current"
              type="password"
              autoComplete="current-password"
              error={errorOf(state, "current")}
            />
          ) : (
            <input type="hidden" name="current" value="" />
          )}
          <Field
            label="New password"
            name="next"
            type="password"
            autoComplete="new-password"
            hint={`At least ${least} characters, and not one that many people use.`}
            error={errorOf(state, "next")}
          />
        </>
      )}
    </Setting>
  );
}
