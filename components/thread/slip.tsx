import type { ReactNode } from "react";
import { EntryHead } from "./entry-head";

/** One's own words, on a slip whose corner is folded over. */
export function Slip({ name, time, children }: { name: string; time: ReactNode; children: ReactNode }) {
  return (
    <div className="relative isolate px-4.5 pt-2.5 pb-3.5 before:absolute before:inset-0 before:-z-1 before:cut-slip before:bg-sea-tint after:absolute after:top-0 after:right-0 after:-z-1 after:size-4.5 after:cut-fold after:bg-sea-line forced-colors:border [&>p:first-child]:pr-4">
      <EntryHead name={name} time={time} />
      {children}
    </div>
  );
}
