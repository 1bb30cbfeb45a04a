import type { ReactNode } from "react";
import { AlertIcon, CheckIcon } from "./icons";

/** What was done, above the content; it stays. */
export function StatusLine({ children }: { children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex items-start gap-3 rounded-control bg-green-tint px-3.5 py-2.5 text-small font-semibold text-green forced-colors:border"
    >
      <CheckIcon className="shrink-0" />
      <p className="min-w-0">{children}</p>
    </div>
  );
}

/** What went wrong and what is next. */
export function ErrorNote({ children }: { children: ReactNode }) {
  return (
    <div
      role="alert"
      className="flex items-start gap-3 rounded-menu border border-red-line bg-red-tint px-3.5 py-3 text-small font-semibold text-red"
    >
      <AlertIcon className="shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** Something to know, neither good nor bad. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="rounded-menu border border-gold-line bg-gold-tint px-3.5 py-3 text-small text-ink">{children}</div>
  );
}
