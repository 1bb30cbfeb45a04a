import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { EntryHead } from "./entry-head";

/** One's own words. "sending" is dashed, "failed" red: both still only here. */
export type SlipState = "sent" | "sending" | "failed";

const grounds: Record<SlipState, string> = {
  sent: "before:absolute before:inset-0 before:-z-1 before:cut-slip before:bg-sea-tint after:absolute after:top-0 after:right-0 after:-z-1 after:size-4.5 after:cut-fold after:bg-sea-line forced-colors:border",
  sending: "rounded-picture border border-dashed border-edge",
  failed: "rounded-picture border border-red",
};

/** The slip, and under it (`foot`) what became of it while it is not sent. */
export function Slip({
  name,
  time,
  state = "sent",
  foot,
  children,
}: {
  name: string;
  time: ReactNode;
  state?: SlipState;
  foot?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <div className={cx("relative isolate px-4.5 pt-2.5 pb-3.5 [&>p:first-child]:pr-4", grounds[state])}>
        <EntryHead name={name} time={time} />
        {children}
      </div>
      {foot ? <div className="mt-2 text-small">{foot}</div> : null}
    </>
  );
}
