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
  slip = false,
  children,
}: {
  id?: string;
  mark: ReactNode;
  disputed?: boolean;
  /** One's own words, on a slip whose corner is folded over. */
  slip?: boolean;
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
      {mark}
      <div className={slip ? "slip" : undefined}>{children}</div>
    </li>
  );
}
