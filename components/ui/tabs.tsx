import Link from "next/link";
import type { ReactNode } from "react";
import type { Amount } from "@/lib/amount";
import { Badge } from "./badge";

/** A row of links; on a phone it runs to the edges and scrolls sideways by itself. */
export function Tabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto bg-sheet desk:mx-0 desk:bg-transparent">
      <ul className="flex w-max min-w-full border-b border-line px-1 desk:px-0">{children}</ul>
    </nav>
  );
}

/** One of them. `count` is its unread number, said after the name; `after` holds a further mark. */
export function Tab({
  href,
  current,
  count = 0,
  after,
  children,
}: {
  href: string;
  current: boolean;
  count?: Amount;
  after?: ReactNode;
  children: ReactNode;
}) {
  return (
    <li className="shrink-0">
      <Link
        href={href}
        aria-current={current ? "page" : undefined}
        className={
          "-mb-px flex h-11.5 items-center gap-2 border-b-2 border-transparent px-3.5 text-control font-medium whitespace-nowrap " +
          "text-ink-2 -outline-offset-3 transition-colors hover:border-edge hover:text-ink aria-[current=page]:border-sea " +
          "aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:in-sight-first"
        }
      >
        <span className="max-w-[60vw] truncate desk:max-w-80">{children}</span>
        <Badge count={count} />
        {after}
      </Link>
    </li>
  );
}
