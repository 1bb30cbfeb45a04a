"use client";
import type { FormAction } from "./form-answer";
import { Setting } from "./setting";

export function SignOutEverywhereForm({ action }: { action: FormAction }) {
  return (
    <Setting
      title="Every browser"
      save="Sign out everywhere"
      action={action}
      about="Ends every session, here too, and every link to your orders in a mail."
    />
  );
}
