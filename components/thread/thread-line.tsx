import type { ReactNode } from "react";

/** The gold line on which entries hang. With a head (ThreadHead) it begins at the tag, else at the first mark. */
export function ThreadLine({ head, children }: { head?: ReactNode; children: ReactNode }) {
  return (
    <>
      {head}
      <ol data-headed={head ? "" : undefined} className="group/line flex flex-col">
        {children}
      </ol>
    </>
  );
}

/** One thing on the line: its mark at the left, the rest beside it. The line ends behind the last mark. */
export function OnLine({
  id,
  mark,
  disputed = false,
  children,
}: {
  id?: string;
  mark: ReactNode;
  disputed?: boolean;
  children: ReactNode;
}) {
  return (
    <li
      id={id}
      // "Jump to latest" leads the keyboard there.
      tabIndex={id ? -1 : undefined}
      data-disputed={disputed ? "" : undefined}
      className="on-line hung-on-line"
    >
      <div className="relative flex justify-center">{mark}</div>
      <div className="min-w-0">{children}</div>
    </li>
  );
}
