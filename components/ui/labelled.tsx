import type { ReactNode } from "react";
import { AlertIcon } from "./icons";

export type FieldWords = {
  label: ReactNode;
  /** Limits and forms, said before they are met. */
  hint?: ReactNode;
  /** How to mend it; marks the field invalid. */
  error?: ReactNode;
};

/** What ties a control to its hint and error. */
export function described(id: string, { hint, error }: FieldWords) {
  const ids = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, "aria-describedby": ids || undefined, "aria-invalid": error ? (true as const) : undefined };
}

/** Label above, hint under it, the control, the error below. */
export function Labelled({ id, label, hint, error, children }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-control font-semibold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="-mt-1 text-small text-ink-3">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-2 text-small font-semibold text-red">
          <AlertIcon className="shrink-0" />
          <span className="min-w-0">{error}</span>
        </p>
      ) : null}
    </div>
  );
}

/** Edge, ground and focus shared by every field. */
export const box =
  "w-full rounded-control border-[1.5px] border-edge bg-sheet text-ink transition-colors hover:border-ink-3 " +
  "aria-invalid:border-red disabled:border-line disabled:bg-sunk disabled:text-ink-3";
