import Link from "next/link";
import type { ReactNode } from "react";
import { BackIcon } from "@/components/ui/icons";

/**
 * The seller's page heading, drawn over the banner's strip on a desk. A list's is only heard on a phone, where the tabs
 * show it; a page with a way back keeps it in sight.
 */
export function SellerBar({
  title,
  light,
  back,
}: {
  title: string;
  /** What follows the title in plain weight, like the order. */
  light?: string;
  back?: { href: string; words: string };
}) {
  const kept =
    "flex min-h-13 items-center gap-1 border-b border-line bg-sheet px-2 desk:border-0 desk:bg-transparent desk:pl-5";
  const heard = "sr-only desk:not-sr-only desk:pl-7";
  return (
    <div
      className={`${back ? kept : heard} desk:pointer-events-none desk:relative desk:flex desk:h-15 desk:shrink-0 desk:items-center desk:pr-72`}
    >
      {back ? (
        <Link
          href={back.href}
          aria-label={back.words}
          className="pointer-events-auto inline-flex size-11 shrink-0 items-center justify-center rounded-control text-sea hover:bg-sea-tint"
        >
          <BackIcon />
        </Link>
      ) : null}
      <h1 className="pointer-events-auto min-w-0 truncate text-control font-semibold desk:text-h1-thread" title={title}>
        <bdi>{title}</bdi>
        {light ? <span className="font-normal text-ink-2"> {light}</span> : null}
      </h1>
    </div>
  );
}

/** The body under the bar. */
export function SellerColumn({ children }: { children: ReactNode }) {
  return <div className="w-full max-w-300 px-4 pt-5 pb-14 desk:px-7">{children}</div>;
}
