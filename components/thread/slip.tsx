import type { ReactNode } from "react";
import { EntryHead } from "./entry-head";

/** One's own words, on a slip whose corner is folded over. */
export function Slip({ name, time, children }: { name: string; time: ReactNode; children: ReactNode }) {
  return (
    <div className="slip">
      <EntryHead name={name} time={time} />
      {children}
    </div>
  );
}
