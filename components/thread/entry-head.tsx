import type { ReactNode } from "react";

/** Who wrote, as whom, and when at the right. */
export function EntryHead({ name, role, time }: { name: string; role?: string; time: ReactNode }) {
  return (
    <p className="entry-head">
      <span>
        <bdi>{name}</bdi>
        {role ? <small>{role}</small> : null}
      </span>
      {time}
    </p>
  );
}
