import type { ReactNode } from "react";

/** Who wrote, as whom, and when at the right. */
export function EntryHead({ name, role, time }: { name: string; role?: string; time: ReactNode }) {
  return (
    <p className="entry-head">
      <span className="min-w-0">
        <bdi className="text-control font-semibold">{name}</bdi>
        {role ? <span className="ml-2 text-small whitespace-nowrap text-ink-3">{role}</span> : null}
      </span>
      <span className="ml-auto text-smallest text-ink-3">{time}</span>
    </p>
  );
}
