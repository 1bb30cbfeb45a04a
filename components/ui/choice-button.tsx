import type { ReactNode } from "react";
import { ChevronRightIcon } from "./icons";

/** A row that is a button: a mark, a name, one line about it, and an arrow. Stands in a form. */
export function ChoiceButton({
  mark,
  title,
  under,
  name,
  value,
}: {
  mark: ReactNode;
  title: string;
  under?: string;
  name?: string;
  value?: string;
}) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className="flex min-h-13 w-full items-center gap-3 rounded-control border border-line bg-sheet px-3 py-1.5 text-left transition-colors hover:bg-sunk"
    >
      {mark}
      <span className="min-w-0 flex-1">
        <span className="block truncate text-small font-semibold">{title}</span>
        {under ? <span className="block truncate text-smallest text-ink-2">{under}</span> : null}
      </span>
      <ChevronRightIcon className="shrink-0 text-ink-2" />
    </button>
  );
}

/** A hairline with words in it. */
export function WordedRule({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-center gap-3 text-small text-ink-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {children}
    </p>
  );
}
