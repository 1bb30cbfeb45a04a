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

/** The line itself, behind whatever hangs on it: gold, or, on a disputed stretch (`data-disputed`), double and red. */
export const line =
  "before:absolute before:top-0 before:bottom-0 before:left-3.5 before:w-0.5 before:bg-gold desk:before:left-4.25 " +
  "data-disputed:before:left-3 data-disputed:before:w-1.5 data-disputed:before:border-x-2 data-disputed:before:border-red " +
  "data-disputed:before:bg-transparent desk:data-disputed:before:left-3.75";

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
      className={
        `relative grid -outline-offset-2 scroll-mt-20 scroll-mb-32 desk:scroll-mb-0 grid-cols-[1.875rem_minmax(0,1fr)] gap-x-4 pb-6.5 last:pb-0 desk:grid-cols-[2.25rem_minmax(0,1fr)] desk:gap-x-5.5 ${line} ` +
        "first:before:top-3.5 panel:group-data-headed/line:first:before:top-0 last:before:bottom-auto last:before:h-3.5 forced-colors:before:border-l-2"
      }
    >
      <div className="relative flex justify-center">{mark}</div>
      <div className="min-w-0">{children}</div>
    </li>
  );
}
